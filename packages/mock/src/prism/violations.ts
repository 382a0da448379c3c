import type { PrismHttpComponents } from "@stoplight/prism-http";
import { listVpcEndpointsOperation } from "@vpc-endpoints/types";
import type { Violation } from "../service/index.ts";

/** What Prism's validators report. */
export type Diagnostic = Parameters<PrismHttpComponents["mock"]>[0]["input"]["validations"][number];

/** A diagnostic as a violation. Prism's message repeats the location, which is cut off. */
export function toViolation(diagnostic: Diagnostic, fault: Violation["fault"]): Violation {
  if (isSecurity(diagnostic)) return { fault, location: "headers.authorization", message: "is missing" };
  const { path = [], message } = diagnostic;
  const [, missing] = /\bmust have required property '(.+)'/.exec(message) ?? [];
  // Prism validates parameters under names in lower case.
  const name = listVpcEndpointsOperation.parameters.find((one) => one.name.toLowerCase() === missing)?.name ?? missing;
  if (name !== undefined) return { fault, location: [...path, name].join("."), message: "is missing" };
  return { fault, location: path.join("."), message: /\bmust .*/s.exec(message)?.[0] ?? message };
}

/** Whether a diagnostic is about a missing `Authorization`, which the mock's own authentication answers for. */
export function isSecurity({ code }: Diagnostic): boolean {
  return code === 401;
}
