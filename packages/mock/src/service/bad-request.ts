import type { OperationDescription } from "@vpc-endpoints/types";
import { invalidParameter, locationOf, missingParameter, type Refusal, type Violation } from "../wire/index.ts";

/**
 * The refusal of a request that breaks the document. It names the parameter, and for an integer it states the whole rule,
 * as the case for it does.
 */
export function badRequest({ location, message }: Violation, { parameters }: OperationDescription): Refusal {
  const parameter = parameters.find((one) => location === locationOf(one));
  // Of what is inside a body, the name is the way to it.
  const name = parameter?.name ?? location.slice(location.indexOf(".") + 1);
  if (message === "is missing") return missingParameter(location === "body" ? "body" : `parameter ${name}`);
  if (parameter?.type !== "integer") return invalidParameter(name, message);
  const { minimum, maximum } = parameter;
  const limits = [minimum === undefined ? "" : ` from ${minimum}`, maximum === undefined ? "" : ` to ${maximum}`];
  return invalidParameter(name, `must be an integer${limits.join("")}`);
}
