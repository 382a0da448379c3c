import type { OperationDescription, ParameterDescription } from "@vpc-endpoints/types";
import { ConfigurationError } from "./errors.ts";
import { refused } from "./refused.ts";

/**
 * Holds the parameters of a call to the document's description of the operation.
 * @throws {ConfigurationError} naming the parameter, its value and the rule that it breaks.
 */
export function checkParameters({ operationId, parameters }: OperationDescription, params: object | undefined): void {
  const values: Readonly<Record<string, unknown>> = { ...params };
  for (const parameter of parameters) {
    const value = values[parameter.name];
    const rule = brokenRule(parameter, value);
    if (rule) throw refused(parameter.name, value, rule);
  }
  for (const name in values) {
    if (!parameters.some((parameter) => parameter.name === name)) {
      // The value is not shown: what is put in the wrong place may be a secret.
      throw new ConfigurationError(`${name}: ${operationId} has no such parameter`);
    }
  }
}

/** The value that the service takes for a parameter that is left out. */
export function defaultOf({ parameters }: OperationDescription, name: string): number {
  return Number(parameters.find((parameter) => parameter.name === name)?.default);
}

function brokenRule(
  { in: where, required, type, minimum = 1 }: ParameterDescription,
  value: unknown,
): string | undefined {
  if (value === undefined) return required ? "is missing" : undefined;
  if (type === "integer") {
    if (!Number.isSafeInteger(value)) return "is no safe integer";
    return Number(value) < minimum ? `is less than ${minimum}` : undefined;
  }
  if (typeof value !== "string" || value === "") return "is no string, or an empty one";
  if (where === "path" && /^\.\.?$/.test(value)) return "cannot be sent: URLs drop such a path segment";
  if (/\p{Surrogate}/u.test(value)) return "cannot be sent: it holds half a character";
  return undefined;
}
