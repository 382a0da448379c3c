import type { OperationDescription, ParameterDescription } from "@vpc-endpoints/types";
import type { Call, Violation } from "../service/index.ts";

/**
 * The violations that Prism finds where there is a Prism: query parameters that the document does not allow, in Prism's
 * words.
 */
export function checkQuery({ parameters }: OperationDescription, { query }: Call): Violation[] {
  return parameters
    .filter((parameter) => parameter.in === "query")
    .flatMap((parameter) => {
      const values = query.filter(([name]) => name === parameter.name).map(([, value]) => value);
      const message = values.length === 0 ? undefined : brokenRule(parameter, values);
      return message ? [{ fault: "request" as const, location: `query.${parameter.name}`, message }] : [];
    });
}

function brokenRule({ type, minimum }: ParameterDescription, values: readonly string[]): string | undefined {
  const [value = ""] = values;
  if (type !== "integer") return undefined;
  // Prism takes an empty value for an absent one.
  if (values.length === 1 && value === "") return undefined;
  if (values.length > 1 || !Number.isInteger(Number(value))) return "must be integer";
  return minimum !== undefined && Number(value) < minimum ? `must be >= ${minimum}` : undefined;
}
