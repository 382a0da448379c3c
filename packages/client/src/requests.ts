import type { OperationDescription } from "@vpc-endpoints/types";
import type { RequestOptions } from "./options.ts";
import type { AddressedRequest } from "./outgoing.ts";
import type { Values } from "./parameters.ts";
import { canonicalQuery } from "./signing/canonical-request.ts";
import { encode } from "./signing/rfc3986.ts";

/** What the requests of a client have in common. */
export interface Server {
  readonly origin: string;
  readonly host: string;
  /** What the path of every URL begins with, without a slash at its end. */
  readonly root: string;
  /** Go with every request, names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** The server at a URL, which is taken apart once: calls read its parts more often than anything else. */
export function serverAt(url: string, headers: Server["headers"]): Server {
  const { origin, host, pathname } = new URL(url);
  return { origin, host, root: pathname.replace(/\/$/, ""), headers };
}

/** Puts the request of a call together: each value where the document says, then what the options add. */
export function buildRequest(
  { origin, host, root, headers: common }: Server,
  { method, path: template, parameters }: OperationDescription,
  values: Values,
  options: RequestOptions,
): AddressedRequest {
  const query: [name: string, value: string][] = [];
  for (const [name, value] of Object.entries(options.query ?? {})) {
    if (value !== undefined) query.push([name, `${value}`]);
  }
  const headers: Record<string, string> = { ...common };
  let members: object | undefined;
  let path = root + template;
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
  const search = canonicalQuery(query);
  const url = origin + path + (search && `?${search}`);
  if (members) headers["content-type"] = "application/json";
  return { method, url, host, path, query, canonicalQuery: search, headers, body: members && JSON.stringify(members) };
}
