import { type Model, type Operation, placeRequest } from "@vpc-endpoints/openapi/model";
import { hostOf, pathOf, queryOf } from "./request-parts.ts";

type Request = Readonly<Record<string, unknown>>;

/** A script that signs the call and makes it with curl and openssl. */
export function curlSample(model: Model, operation: Operation, request: Request): string {
  const { method, headers, body } = placeRequest(operation, request);
  const signed = signedHeaders(model, operation, headers, body !== undefined);
  const names = signed.map(([name]) => name).join(";");
  const unsigned = headers.filter(([name]) => !signed.some(([other]) => other === name.toLowerCase()));
  return `#!/bin/bash
# Calls ${operation.operationId} with curl and openssl, signed with ACS3-HMAC-SHA256.
set -euo pipefail
: "\${ALIBABA_CLOUD_ACCESS_KEY_ID:?}" "\${ALIBABA_CLOUD_ACCESS_KEY_SECRET:?}"
server="\${SERVER:-https://${hostOf(model)}}"

host="\${server#*://}"
path=${quoted(pathOf(operation, request))}
query=${quoted(queryOf(operation, request))}
body=${body ? quoted(JSON.stringify(body)) : '""'}
date="$(date -u +%Y-%m-%dT%H:%M:%SZ)"
nonce="$(openssl rand -hex 16)"
sha256() { printf %s "$1" | openssl dgst -sha256 -r | cut -d' ' -f1; }
hash="$(sha256 "$body")"

headers="${signed.map((pair) => pair.join(":")).join("\n")}"
names="${names}"
canonical="${method}
$path
$query
$headers

$names
$hash"
signature="$(printf 'ACS3-HMAC-SHA256\\n%s' "$(sha256 "$canonical")" |
  openssl dgst -sha256 -r -hmac "$ALIBABA_CLOUD_ACCESS_KEY_SECRET" | cut -d' ' -f1)"

${curl([
  `curl --silent --show-error --request ${method} "$server$path\${query:+?$query}"`,
  '--header "Accept: application/json"',
  ...signed.filter(([name]) => name !== "host").map(([name, value]) => `--header "${name}: ${value}"`),
  ...unsigned.map((pair) => `--header ${quoted(pair.join(": "))}`),
  '--header "Authorization: ACS3-HMAC-SHA256 Credential=$ALIBABA_CLOUD_ACCESS_KEY_ID,SignedHeaders=$names,Signature=$signature"',
  ...(body ? ['--data-raw "$body"'] : []),
])}
`;
}

/** A command that makes the call to a mock on the reader's machine. */
export function mockSample(_: Model, operation: Operation, request: Request): string {
  const { method, headers, body } = placeRequest(operation, request);
  const query = queryOf(operation, request);
  const target = `${pathOf(operation, request)}${query && `?${query}`}`;
  return `#!/bin/bash
# Asks a mock on this machine; any Authorization header will do.
${curl([
  `curl --silent --show-error --request ${method} "\${SERVER:-http://127.0.0.1:4010}${target}"`,
  '--header "Accept: application/json"',
  '--header "Authorization: any"',
  ...headers.map((pair) => `--header ${quoted(pair.join(": "))}`),
  ...(body ? ['--header "Content-Type: application/json"', `--data-raw ${quoted(JSON.stringify(body))}`] : []),
])}
`;
}

/** The headers that the signature covers, sorted by name, each with its value or the variable of the script that has it. */
function signedHeaders(
  { version }: Model,
  { operationId }: Operation,
  parameters: readonly (readonly [name: string, value: string])[],
  hasBody: boolean,
): (readonly [name: string, value: string])[] {
  const own = parameters.map(([name, value]) => [name.toLowerCase(), value] as const);
  const all = [
    ...(hasBody ? [["content-type", "application/json"] as const] : []),
    ["host", "$host"] as const,
    ["x-acs-action", operationId] as const,
    ["x-acs-content-sha256", "$hash"] as const,
    ["x-acs-date", "$date"] as const,
    ["x-acs-signature-nonce", "$nonce"] as const,
    ["x-acs-version", version] as const,
    ...own.filter(([name]) => name.startsWith("x-acs-")),
  ];
  return all.sort(([one], [other]) => (one < other ? -1 : 1));
}

function curl(parts: readonly string[]): string {
  return parts.join(" \\\n  ");
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
