import type { OperationDescription } from "@vpc-endpoints/types";
import { checkSecure, isLoopback } from "../base-url.ts";
import { checkHeaders } from "../check-extras.ts";
import { requestOptions } from "../check-options.ts";
import { ConfigurationError, refused, TimeoutError } from "../errors.ts";
import type { AddressedRequest } from "../outgoing.ts";
import { within } from "../sending/deadline.ts";
import { canonicalQuery } from "../signing/canonical-request.ts";
import { matchOperation } from "./match-operation.ts";
import { readBody } from "./read-body.ts";

/** What `fetch` was given, as the client sends it. */
export interface ReadRequest {
  readonly operation: OperationDescription;
  readonly request: AddressedRequest;
  readonly signal: AbortSignal | undefined;
}

/** What may be given to `fetch`. */
export type FetchInput = string | URL | Request;

/** What holds for all requests of a signed fetch. */
export interface ReadSettings {
  /** Go with every request, names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly allowInsecureHttp: boolean | undefined;
  /** Hosts to call besides those of the service and this machine. */
  readonly hosts: readonly string[];
  /** Reading a body may take so long, in milliseconds. */
  readonly totalTimeoutMs: number;
}

/**
 * Reads what `fetch` was given. What it reads of a `Request` is used up.
 * @throws {ConfigurationError} if it calls no operation of the document, or cannot be sent as it is.
 */
export async function readRequest(input: FetchInput, init: RequestInit, settings: ReadSettings): Promise<ReadRequest> {
  const { headers: common, totalTimeoutMs } = settings;
  const given = typeof input === "object" && input && "headers" in input ? input : undefined;
  const url = checkedUrl(given?.url ?? String(input), settings);
  const method = String(init.method ?? given?.method ?? "GET").toUpperCase();
  const { operation, path } = matchOperation(method, url.pathname);
  // Everything is read of `init` before anything is waited for.
  const own = ownHeaders(init.headers ?? given?.headers);
  const signal = init.signal === undefined ? given?.signal : (init.signal ?? undefined);
  requestOptions({ signal });
  const late = () => new TimeoutError("total", totalTimeoutMs);
  const body = await within({ ms: totalTimeoutMs, error: late, signal }, () => readBody(given, init.body));
  if (body && ["GET", "HEAD"].includes(method)) throw refused("fetch", method, "has no body");
  const query = [...url.searchParams];
  const search = canonicalQuery(query);
  const type = body && { "content-type": body.type ?? "application/json" };
  const request = {
    method,
    url: `${url.origin}${path}${search && `?${search}`}`,
    host: url.host,
    path,
    query,
    headers: { ...type, ...own, ...common },
    body: body?.text,
  };
  return { operation, request, signal };
}

function checkedUrl(address: string, { allowInsecureHttp, hosts }: ReadSettings): URL {
  const shown = address.replace(/[?#].*/s, "").replace(/(\w+:\/\/)?.*@/s, "$1***@");
  if (!URL.canParse(address)) throw refused("fetch", shown, "is no whole URL");
  const url = new URL(address);
  if (url.username + url.password) throw refused("fetch", shown, "may have no user");
  checkSecure(url, allowInsecureHttp, "fetch", shown);
  const { host, hostname } = url;
  // The security token goes with the request, so a wrong address must not be given it.
  if (
    !/\.aliyuncs\.com$/.test(hostname) &&
    !isLoopback(hostname) &&
    ![host, hostname].some((one) => hosts.includes(one))
  ) {
    throw refused("fetch", shown, "is no host of the service. The option hosts permits others");
  }
  return url;
}

function ownHeaders(given: HeadersInit | undefined): Record<string, string> {
  try {
    const own = Object.fromEntries(new Headers(given));
    // Libraries set these by themselves. The service answers XML to who accepts anything else than JSON.
    for (const name of ["accept", "content-length", "user-agent"]) delete own[name];
    checkHeaders(own, refused);
    return own;
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    throw new ConfigurationError("headers: a name or a value cannot be sent");
  }
}
