import type { OperationDescription, ParameterDescription } from "@vpc-endpoints/types";
import { ConfigurationError } from "./errors.ts";

/**
 * Holds the parameters of a call to the document's description of the operation.
 * @throws {ConfigurationError} naming the parameter, its value and the rule that it breaks.
 */
export function checkParameters(operation: OperationDescription, params: object): void {
  const values = new Map<string, unknown>(Object.entries(params));
  for (const parameter of operation.parameters) {
    const value = values.get(parameter.name);
    const rule = brokenRule(parameter, value);
    if (rule) throw new ConfigurationError(`${parameter.name}: ${JSON.stringify(value) ?? String(value)} ${rule}`);
  }
  for (const name of values.keys()) {
    if (!operation.parameters.some((parameter) => parameter.name === name)) {
      throw new ConfigurationError(`${name}: ${operation.operationId} has no such parameter`);
    }
  }
}

function brokenRule({ in: where, required, type, minimum }: ParameterDescription, value: unknown): string | undefined {
  if (value === undefined) return required ? "is missing" : undefined;
  if (type === "integer") {
    if (!Number.isSafeInteger(value)) return "is no safe integer";
    if (minimum !== undefined && Number(value) < minimum) return `is less than ${minimum}`;
    return undefined;
  }
  if (typeof value !== "string" || value === "") return "is no string, or an empty one";
  if (where === "path" && /^\.\.?$/.test(value)) return "cannot be sent: URLs drop such a path segment";
  return undefined;
}
