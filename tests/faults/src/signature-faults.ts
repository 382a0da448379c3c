import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { canonicalRequest } from "@vpc-endpoints/client/signing";
import { expect } from "vitest";
import { type FaultRow, json } from "./fault-row.ts";
import type { Fault } from "./misbehaving-server.ts";
import { credentials } from "./secrets.ts";

/** Refusals of a signature. As the service does, each repeats what the server signed, with the AccessKey ID in it. */
export const signatureFaults: readonly FaultRow[] = [
  row(
    "the string to sign",
    (canonical) => `server string to sign is:ACS3-HMAC-SHA256\n${sha256(canonical)}`,
    /the service signed the same, so the AccessKey secret is not the one of this AccessKey ID$/,
  ),
  row(
    "a canonical request with another path",
    (canonical) => `server canonical request is:${canonical.replace("/vpc-endpoints", "/vpc-endpoints/")}`,
    /changed on its way: line 2 of the canonical request is "\/\S*\/vpc-endpoints" here and "\/\S*\/vpc-endpoints\/" there$/,
  ),
  row(
    "a canonical request with another token",
    (canonical) => `server canonical request is:${canonical.replace(credentials.securityToken, "$& $&")}`,
    /changed on its way: line 8 .* is "x-acs-security-token:\*{3}" here and "x-acs-security-token:\*{3} \*{3}" there$/,
  ),
  row("the credentials alone", () => Object.values(credentials).join(), /check the AccessKey secret first$/),
];

function row(name: string, echo: (canonical: string) => string, message: RegExp): FaultRow {
  return {
    name: `a signature error that echoes ${name}`,
    fault: mismatch(echo),
    error: {
      name: "AuthenticationError",
      code: "SignatureDoesNotMatch",
      message: expect.stringMatching(message),
      retryable: false,
    },
    attempts: 1,
  };
}

function mismatch(echo: (canonical: string) => string): Fault {
  return (response, attempt, request) => {
    const said = `The signature of ${credentials.accessKeyId} does not match. ${echo(canonicalOf(request))}`;
    json({ Code: "SignatureDoesNotMatch", Message: said }, 403)(response, attempt, request);
  };
}

/** What the server signs: the request as it came. */
function canonicalOf({ method = "", url = "", headers }: IncomingMessage): string {
  const [path = "", query = ""] = url.split("?");
  const signed = Object.entries(headers).filter(([name]) => name === "host" || name.startsWith("x-acs-"));
  return canonicalRequest({
    method,
    path,
    query: new URLSearchParams(query),
    headers: Object.fromEntries(signed.map(([name, value]) => [name, String(value)])),
    bodyHash: sha256(""),
  });
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
