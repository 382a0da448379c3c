import type { VpcEndpointsClient } from "@vpc-endpoints/client";
import type { Case } from "@vpc-endpoints/openapi";
import type { toRequest } from "./cases.ts";

/** The client's method for the case's operation, which has the operation's name in camel case. */
export function methodOf(
  client: VpcEndpointsClient,
  { operationId }: Case,
): (request: Case["request"]) => Promise<unknown> {
  const name = operationId.charAt(0).toLowerCase() + operationId.slice(1);
  const method: unknown = Reflect.get(client, name);
  if (typeof method !== "function") throw new Error(`packages/client has no method ${name} for ${operationId}`);
  return async (request) => method.call(client, request);
}

/** A request as the cases tell it: of the headers only those of the case, beside which the client sends the common ones. */
export async function sentRequest(
  request: Request,
  headers: Readonly<Record<string, string>>,
): Promise<ReturnType<typeof toRequest>> {
  const { pathname, searchParams } = new URL(request.url);
  searchParams.sort();
  const own = Object.keys(headers).map((name) => [name, request.headers.get(name) ?? "nothing"]);
  const text = await request.text();
  return {
    method: request.method,
    target: decodeURIComponent(pathname) + (searchParams.size > 0 ? `?${searchParams}` : ""),
    headers: Object.fromEntries(own),
    body: text === "" ? undefined : JSON.parse(text),
  };
}
