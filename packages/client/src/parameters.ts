import type { OperationDescription, ParameterDescription } from "@vpc-endpoints/types";
import { ConfigurationError, refused } from "./errors.ts";
import { isOfType } from "./json-type.ts";

/** What a call is given, by names on the wire. */
export type Values = Readonly<Record<string, unknown>>;

/**
 * A copy of what a call is given, held to the document's description of the operation.
 * @throws {ConfigurationError} naming the parameter, its value and the rule that it breaks.
 */
export function checkParameters(operation: OperationDescription, params: object | undefined): Values {
  const values: Record<string, unknown> = { ...params };
  const { operationId, parameters, pagination, idempotencyToken } = operation;
  for (const parameter of parameters) {
    const { name } = parameter;
    // The client fills a token that is left out.
    if (name === idempotencyToken && values[name] === undefined) continue;
    const value = values[name];
    // Nothing can be paged by pages without an entry, whatever the document says of the least size.
    const rule = brokenRule(parameter, value, name === pagination?.size ? 1 : -Infinity);
    if (rule) throw refused(name, value, rule);
    if (typeof value === "object") values[name] = jsonCopy(name, value);
  }
  for (const name of Object.keys(values)) {
    if (!parameters.some((parameter) => parameter.name === name)) {
      // The value is not shown: what is put in the wrong place may be a secret.
      throw new ConfigurationError(`${name}: ${operationId} has no such parameter`);
    }
  }
  return values;
}

function jsonCopy(name: string, value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value));
  } catch {
    throw refused(name, value, "cannot be written as JSON");
  }
}

/** The number that a call is given for a parameter, or the one that the service takes where it is left out. */
export function numberOf({ parameters }: OperationDescription, values: Values, name: string): number {
  return Number(values[name] ?? parameters.find((parameter) => parameter.name === name)?.default);
}

function brokenRule(
  { in: place, required, type, minimum, maximum = Infinity }: ParameterDescription,
  value: unknown,
  least: number,
): string | undefined {
  if (value === undefined) return required ? "is missing" : undefined;
  if (type === "integer" && !Number.isSafeInteger(value)) return "is no safe integer";
  if (type === "number" && !Number.isFinite(value)) return "is no finite number";
  if (typeof value === "number") {
    if (value < (minimum ?? least)) return `is less than ${minimum ?? least}`;
    if (value > maximum) return `is greater than ${maximum}`;
  }
  if (!isOfType(value, type)) return `is no ${type}`;
  if (place === "body") return undefined;
  const text = `${value}`;
  if (place === "path" && /^\.{0,2}$/.test(text)) return "cannot be sent: URLs drop such a path segment";
  if (place === "header" && !/^[\t -~]*$/.test(text)) return "cannot be sent in a header";
  return /\p{Surrogate}/u.test(text) ? "cannot be sent: it holds half a character" : undefined;
}
