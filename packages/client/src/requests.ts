import type { OperationDescription } from "@vpc-endpoints/types";
import type { RequestOptions } from "./options.ts";
import type { AddressedRequest } from "./outgoing.ts";
import type { Values } from "./parameters.ts";
import { canonicalQuery } from "./signing/canonical-request.ts";
import { encode } from "./signing/rfc3986.ts";

/** What the requests of a client have in common. */
export interface Server {
  readonly base: URL;
  /** Go with every request, names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Puts the request of a call together: each value where the document says, then what the options add. */
export function buildRequest(
  { base, headers: common }: Server,
  { method, path: template, parameters }: OperationDescription,
  values: Values,
  options: RequestOptions,
): AddressedRequest {
  const { origin, host, pathname } = base;
  const query = Object.entries(options.query ?? {});
  const headers: Record<string, string> = { ...common };
  let members: object | undefined;
  let path = pathname.replace(/\/$/, "") + template;
  for (const { name, in: place } of parameters) {
    const value = values[name];
    if (place === "body") members = { ...members, [name]: value };
    if (value === undefined) continue;
    // What is encoded has no `$`, which `replace` would not take as it is.
    if (place === "path") path = path.replace(`{${name}}`, encode(`${value}`));
    else if (place === "query") query.push([name, `${value}`]);
    else if (place === "header") headers[name.toLowerCase()] = `${value}`;
  }
  for (const [name, value] of Object.entries(options.headers ?? {})) headers[name.toLowerCase()] = value;
  const sent = query.filter(([, value]) => value !== undefined).map(([name, value]) => [name, `${value}`] as const);
  const search = canonicalQuery(sent);
  const request = { method, url: origin + path + (search && `?${search}`), host, path, query: sent, headers };
  if (members) headers["content-type"] = "application/json";
  return { ...request, body: members && JSON.stringify(members) };
}
