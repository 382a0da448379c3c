import type { OperationDescription } from "@vpc-endpoints/types";
import { isObject } from "../json-type.ts";
import type { AddressedRequest } from "../outgoing.ts";
import { canonicalQuery } from "../signing/canonical-request.ts";

/** A request with the token by which the service knows a repeated one. `undefined`: it has none, or no place for it. */
export function fillToken(
  { idempotencyToken: name, parameters }: OperationDescription,
  request: AddressedRequest,
  token: () => string,
): AddressedRequest | undefined {
  if (name === undefined) return undefined;
  const place = parameters.find((parameter) => parameter.name === name)?.in;
  if (place === "header") {
    return { ...request, headers: { [name.toLowerCase()]: token(), ...request.headers } };
  }
  if (place === "query") {
    if (request.query.some(([given]) => given === name)) return request;
    const query = [...request.query, [name, token()] as const];
    return { ...request, query, url: `${request.url.replace(/\?.*/, "")}?${canonicalQuery(query)}` };
  }
  const members = parsed(request.body);
  if (!members) return undefined;
  const headers = { "content-type": "application/json", ...request.headers };
  return { ...request, headers, body: JSON.stringify({ [name]: token(), ...members }) };
}

function parsed(body: string | undefined): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(body ?? "{}");
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
