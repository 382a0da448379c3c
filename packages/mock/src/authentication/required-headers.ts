import { apiVersion } from "@vpc-endpoints/types";
import { type Call, invalidParameter, missingParameter, type Refusal } from "../wire/index.ts";

// The table of the common headers in the document's security scheme.
const required = [
  "host",
  "x-acs-action",
  "x-acs-version",
  "x-acs-date",
  "x-acs-signature-nonce",
  "x-acs-content-sha256",
];

/** Refuses a request that lacks one of the common headers, or whose action or version is another than the operation's. */
export function checkCommonHeaders({ headers }: Call, operationId: string): Refusal | undefined {
  const missing = required.find((name) => !headers[name]);
  if (missing !== undefined) return missingParameter(`header ${missing}`);
  const fixed = { "x-acs-action": operationId, "x-acs-version": apiVersion };
  const wrong = Object.entries(fixed).find(([name, value]) => headers[name] !== value);
  return wrong && invalidParameter(wrong[0], `must be ${wrong[1]}`);
}

/** Whether a signature must cover this header: the common ones, every other `x-acs-*`, and `content-type`. */
export function mustBeSigned(name: string): boolean {
  return name.startsWith("x-acs-") || name === "host" || name === "content-type";
}
