import { apiVersion, listVpcEndpointsOperation } from "@vpc-endpoints/types";
import type { Call } from "../service/call.ts";
import { invalidParameter, missingParameter, type Refusal } from "../service/errors.ts";

// The table of the common headers in the document's security scheme.
const required = [
  "host",
  "x-acs-action",
  "x-acs-version",
  "x-acs-date",
  "x-acs-signature-nonce",
  "x-acs-content-sha256",
];
const fixed = { "x-acs-action": listVpcEndpointsOperation.operationId, "x-acs-version": apiVersion };

/** Refuses a request that lacks one of the common headers, or whose action or version is another. */
export function checkCommonHeaders({ headers }: Call): Refusal | undefined {
  const missing = required.find((name) => !headers[name]?.trim());
  if (missing !== undefined) return missingParameter(`header ${missing}`);
  for (const [name, value] of Object.entries(fixed)) {
    if (headers[name]?.trim() !== value) return invalidParameter(name, `must be ${value}`);
  }
  return undefined;
}

/** Names of the headers that a signature must cover: the common ones, every other `x-acs-*` and `content-type`. */
export function headersToSign({ headers }: Call): string[] {
  return Object.keys(headers).filter((name) => name === "host" || name === "content-type" || name.startsWith("x-acs-"));
}
