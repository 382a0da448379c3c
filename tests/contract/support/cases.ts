import type { Case } from "@vpc-endpoints/openapi";
import { findOperation, type Parameter, resolve } from "./document.ts";

/** A case as an HTTP request: the parameters put where the document says, those of the query in order of their names. */
export function toRequest({ operationId, request }: Case): { method: string; target: string } {
  const { path, method, operation } = findOperation(operationId);
  const query = new URLSearchParams();
  let target = path;
  for (const { name, in: where } of operation.parameters.map((parameter) => resolve<Parameter>(parameter))) {
    const value = request[name];
    if (value === undefined) continue;
    if (where === "path") target = target.replace(`{${name}}`, encodeURIComponent(String(value)));
    else query.append(name, String(value));
  }
  query.sort();
  return { method: method.toUpperCase(), target: query.size > 0 ? `${target}?${query}` : target };
}

/** Whether the service refuses the parameters of this case, so that the document and the client must too. */
export function hasBadParameter({ response }: Case): boolean {
  return String(response.body.Code).startsWith("InvalidParameter");
}
