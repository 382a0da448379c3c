import type { IncomingMessage } from "node:http";
import type { Call } from "../wire/index.ts";

/** A request, its target resolved as a URL. */
export interface Incoming {
  readonly call: Call;
  readonly url: URL;
}

const mediaType = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+\s*(;.*)?$/;

/**
 * What a request asks for.
 * @throws {TypeError} if its target is no URL, or has a fragment, which belongs to no request (RFC 9112, section 3.2), or
 * if its content type is no media type, which would throw within Prism.
 */
export function readCall(request: Pick<IncomingMessage, "method" | "url" | "headers">, body: string): Incoming {
  const { headers } = request;
  const [method, target] = [String(request.method), String(request.url)];
  if (target.includes("#")) throw new TypeError("The target of the request has a fragment");
  const type = headers["content-type"];
  if (type !== undefined && !mediaType.test(type)) throw new TypeError("The header content-type is no media type");
  const url = new URL(target.startsWith("/") ? `http://mock.invalid${target}` : target);
  // The signature covers the path as it was sent, before dot segments are resolved.
  const path = target.startsWith("/") ? target.replace(/\?.*/s, "") : url.pathname;
  return { call: { method, path, query: [...url.searchParams], headers: joined(headers), body }, url };
}

function joined(headers: IncomingMessage["headers"]): Record<string, string> {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) result[name] = typeof value === "string" ? value : value.join(", ");
  }
  return result;
}
