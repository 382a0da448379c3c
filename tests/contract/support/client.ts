import type { VpcEndpointsClient } from "@vpc-endpoints/client";
import type { Case } from "@vpc-endpoints/openapi";
import type { toRequest } from "./cases.ts";
import { findOperation, requestParts } from "./document.ts";

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

/** What was sent, as the cases tell it. */
type Sent = ReturnType<typeof toRequest>;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * A case with the token that the client has to fill in, where the case leaves it out: it is a UUID, the same in all that
 * was sent. A token in a header is not looked at: of the headers only those of the case are.
 */
export function withFilledToken(one: Case, sent: readonly Sent[]): Case {
  const token = requestParts(findOperation(one.operationId).operation).find((part) => part.token);
  if (!token || token.in === "header" || one.request[token.name] !== undefined || sent.length === 0) return one;
  const values = sent.map(({ target, body }) =>
    token.in === "query" ? new URL(target, "http://127.0.0.1").searchParams.get(token.name) : member(body, token.name),
  );
  const [value] = values;
  const filled = typeof value === "string" && uuid.test(value) && values.every((each) => each === value);
  if (!filled) throw new Error(`openapi/cases/${one.name}.json × client: no UUID was filled in for ${token.name}`);
  return { ...one, request: { ...one.request, [token.name]: value } };
}

function member(body: unknown, name: string): unknown {
  return typeof body === "object" && body !== null ? Reflect.get(body, name) : undefined;
}

/** A request as the cases tell it: of the headers only those of the case, beside which the client sends the common ones. */
export async function sentRequest(request: Request, headers: Readonly<Record<string, string>>): Promise<Sent> {
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
