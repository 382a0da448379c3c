import type { Case } from "@vpc-endpoints/openapi";
import { findOperation, requestParts } from "./document.ts";

/** A case as an HTTP request: each part where the document says, those of the query in order of their names. */
export function toRequest({ operationId, request }: Case): {
  method: string;
  target: string;
  headers: Readonly<Record<string, string>>;
  body: unknown;
} {
  const { path, method, operation } = findOperation(operationId);
  const query = new URLSearchParams();
  const headers: Record<string, string> = {};
  const members: Record<string, unknown> = {};
  let target = path;
  for (const { name, in: where } of requestParts(operation)) {
    const value = request[name];
    if (value === undefined) continue;
    if (where === "path") target = target.replace(`{${name}}`, encodeURIComponent(String(value)));
    else if (where === "body") members[name] = value;
    else if (where === "header") headers[name.toLowerCase()] = String(value);
    else query.append(name, String(value));
  }
  query.sort();
  return {
    method: method.toUpperCase(),
    target: query.size > 0 ? `${target}?${query}` : target,
    headers,
    body: operation.requestBody ? members : undefined,
  };
}

/** Whether the service refuses the parameters of this case, so that the document and the client must too. */
export function hasBadParameter({ response }: Case): boolean {
  return String(response.body.Code).startsWith("InvalidParameter");
}
