import type { OperationDescription } from "@vpc-endpoints/types";
import type { RequestOptions } from "./options.ts";

/** Makes the error for a value that breaks a rule. It is given, and not imported, so that a bundler can load this file alone. */
export type Refuse = (name: string, value: unknown, rule: string) => Error;

const reserved =
  /^(accept|authorization|connection|content-length|expect|host|keep-alive|transfer-encoding|upgrade|user-agent|x-acs-(action|version|date|signature-nonce|content-sha256|security-token))$/;

/**
 * Holds the headers that a caller gives to what he may set and what can be sent.
 * @throws the refusal, naming the header.
 */
export function checkHeaders(headers: Readonly<Record<string, string>>, refuse: Refuse): void {
  for (const [name, value] of Object.entries(headers)) {
    if (reserved.test(name.toLowerCase())) throw refuse("headers", name, "is not for the caller to set");
    if (typeof value !== "string" || !/^[\w!#$%&'*+.^`|~-]+$/.test(name) || !/^[\t -~]*$/.test(value)) {
      throw refuse("headers", name, "or its value cannot be sent");
    }
  }
}

/**
 * Holds what a call sends besides its parameters to what can be sent and what is not one of them.
 * @throws the refusal, naming the option and the name in it.
 */
export function checkExtras(
  { headers = {}, query = {} }: RequestOptions,
  { operationId, parameters }: OperationDescription,
  refuse: Refuse,
): void {
  checkHeaders(headers, refuse);
  const given = { query: Object.keys(query), header: Object.keys(headers).map((name) => name.toLowerCase()) };
  for (const { name, in: place } of parameters) {
    const isGiven = place === "query" ? given.query.includes(name) : given.header.includes(name.toLowerCase());
    if (isGiven && (place === "query" || place === "header")) {
      throw refuse(place === "query" ? "query" : "headers", name, `is a parameter of ${operationId}`);
    }
  }
  for (const [name, value] of Object.entries(query)) {
    const isText = /string|number|boolean|undefined/.test(typeof value);
    if (!isText || /\p{Surrogate}/u.test(`${name}${value}`)) throw refuse("query", name, "cannot be sent");
  }
}
