import type { PrismHttpComponents } from "@stoplight/prism-http";
import type { OperationDescription } from "@vpc-endpoints/types";
import { type Call, notIntegers, type Route, type Violation } from "../wire/index.ts";

/** What Prism's validators report. */
export type Diagnostic = Parameters<PrismHttpComponents["mock"]>[0]["input"]["validations"][number];

/** Where a request breaks the document: what Prism found, and the integers that it lets pass and the service does not. */
export function brokenRules(
  diagnostics: readonly Diagnostic[],
  { call, route }: { readonly call: Call; readonly route: Route },
): Violation[] {
  const found = diagnostics.map((one) => toViolation(one, "request", route.operation));
  const missed = notIntegers(route.operation, call).filter(
    (one) => !found.some(({ location }) => location === one.location),
  );
  return [...found, ...missed];
}

/** A diagnostic as a violation. Prism's message repeats the location, which is cut off. */
export function toViolation(
  { path = [], message, code }: Diagnostic,
  fault: Violation["fault"],
  { parameters }: OperationDescription,
): Violation {
  if (code === 401) return { fault, location: "headers.authorization", message: "is missing" };
  // These two are about the body as a whole, and say so in words alone.
  if (code === "required" && path.length === 0) return { fault, location: "body", message: "is missing" };
  if (code === 415) return { fault, location: "body", message: unsupportedType(message) };
  const missing = /\bmust have required property '(.+)'/.exec(message)?.[1];
  // Prism validates parameters under names in lower case.
  const name = parameters.find((one) => one.name.toLowerCase() === missing?.toLowerCase())?.name ?? missing;
  if (name !== undefined) return { fault, location: [...path, name].join("."), message: "is missing" };
  return { fault, location: path.join("."), message: /\bmust .*/s.exec(message)?.[0] ?? message };
}

function unsupportedType(message: string): string {
  const types = /^Supported content types: (.*)/.exec(message)?.[1];
  return types === undefined ? "must be empty" : `must have the content type ${types}`;
}
