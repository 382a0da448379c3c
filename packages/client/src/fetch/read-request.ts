import type { OperationDescription } from "@vpc-endpoints/types";
import { checkSecure } from "../base-url.ts";
import { checkHeaders } from "../check-extras.ts";
import { refused } from "../errors.ts";
import type { AddressedRequest } from "../outgoing.ts";
import { canonicalQuery } from "../signing/canonical-request.ts";
import { matchOperation } from "./match-operation.ts";

/** What `fetch` was given, as the client sends it. */
export interface ReadRequest {
  readonly operation: OperationDescription;
  readonly request: AddressedRequest;
  readonly signal: AbortSignal | undefined;
}

/** What may be given to `fetch`. */
export type FetchInput = string | URL | Request;

/**
 * Reads what `fetch` was given. What it reads of a `Request` is used up.
 * @param headers - go with every request, names in lower case.
 * @throws {ConfigurationError} if it calls no operation of the document, or cannot be sent as it is.
 */
export async function readRequest(
  input: FetchInput,
  init: RequestInit,
  headers: Readonly<Record<string, string>>,
  allowInsecureHttp: boolean | undefined,
): Promise<ReadRequest> {
  const given = typeof input === "object" && "headers" in input ? input : undefined;
  const address = given?.url ?? `${input}`;
  const shown = address.replace(/[?#].*/s, "").replace(/^(\w+:\/\/)?.*@/s, "$1***@");
  if (!URL.canParse(address)) throw refused("fetch", shown, "is no whole URL");
  const url = new URL(address);
  if (url.username + url.password) throw refused("fetch", shown, "may have no user");
  checkSecure(url, allowInsecureHttp, "fetch", shown);
  const method = (init.method ?? given?.method ?? "GET").toUpperCase();
  const { operation, path } = matchOperation(method, url.pathname);
  // Everything is read of `init` before anything is waited for.
  const own = Object.fromEntries(new Headers(init.headers ?? given?.headers));
  const signal = init.signal === undefined ? given?.signal : (init.signal ?? undefined);
  const body = init.body === undefined ? (await given?.text()) || undefined : await textOf(init.body);
  // Libraries set these by themselves. The service answers XML to who accepts anything else than JSON.
  for (const name of ["accept", "content-length", "user-agent"]) delete own[name];
  checkHeaders(own, refused);
  const query = [...url.searchParams];
  const search = canonicalQuery(query);
  const request = {
    method,
    url: `${url.origin}${path}${search && `?${search}`}`,
    host: url.host,
    path,
    query,
    headers: { ...(body !== undefined && { "content-type": "application/json" }), ...own, ...headers },
    body,
  };
  return { operation, request, signal };
}

async function textOf(body: BodyInit | null): Promise<string | undefined> {
  return body === null || typeof body === "string" ? (body ?? undefined) : new Response(body).text();
}
