import type { OperationDescription, ParameterDescription } from "@vpc-endpoints/types";
import { ConfigurationError } from "./errors.ts";

/**
 * Holds the parameters of a call to the document's description of the operation.
 * @throws {ConfigurationError} naming the parameter, its value and the rule that it breaks.
 */
export function checkParameters(operation: OperationDescription, params: object | undefined): void {
  const values = new Map<string, unknown>(Object.entries(params ?? {}));
  for (const parameter of operation.parameters) {
    const value = values.get(parameter.name);
    const rule = brokenRule(parameter, value);
    if (rule) throw new ConfigurationError(`${parameter.name}: ${shown(value)} ${rule}`);
  }
  for (const name of values.keys()) {
    if (!operation.parameters.some((parameter) => parameter.name === name)) {
      throw new ConfigurationError(`${name}: ${operation.operationId} has no such parameter`);
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

function shown(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(value.slice(0, 100)) : String(value);
}
