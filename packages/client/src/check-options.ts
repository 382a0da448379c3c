import type { OperationDescription } from "@vpc-endpoints/types";
import { type CredentialsSource, isCredentialsClient } from "./credentials.ts";
import { refused } from "./errors.ts";
import { isObject } from "./json-type.ts";
import type { ClientOptions, RequestOptions } from "./options.ts";

const most = 2 ** 31 - 1;
const least = { timeoutMs: 1, totalTimeoutMs: 1, maxRetries: 0, maxBodyBytes: 1, maxPages: 1 };
const functions = ["fetch", "now", "nonce", "random", "validate"];
const sendable = /^[\t -~]*$/;
const reserved =
  /^(accept|authorization|connection|content-length|expect|host|keep-alive|transfer-encoding|upgrade|user-agent|x-acs-(action|version|date|signature-nonce|content-sha256|security-token))$/;

/**
 * A copy of the options of a client, which nobody changes.
 * @throws {ConfigurationError} naming the option, its value and the rule that it breaks.
 */
export function clientOptions(options: ClientOptions): ClientOptions {
  const copy = { ...options };
  checkShared(copy);
  const { userAgent = "", retryBudget } = copy;
  if (!sendable.test(userAgent)) throw refused("userAgent", userAgent, "cannot be sent");
  if (!retryBudget) return { ...copy, credentials: copied(copy.credentials) };
  const { retries, perSuccess } = retryBudget;
  if (!(retries >= 0 && perSuccess >= 0)) throw refused("retryBudget", retryBudget, "has no numbers from 0");
  return { ...copy, credentials: copied(copy.credentials), retryBudget: { retries, perSuccess } };
}

/**
 * A copy of the options of a call, which nobody changes.
 * @throws {ConfigurationError} naming the option, its value and the rule that it breaks.
 */
export function requestOptions(options: RequestOptions | undefined, operation: OperationDescription): RequestOptions {
  const copy = { ...options };
  checkShared(copy);
  const { signal, headers = {}, query = {} } = copy;
  if (signal !== undefined && typeof signal?.throwIfAborted !== "function") {
    throw refused("signal", signal, "is no AbortSignal");
  }
  checkHeaders(headers);
  for (const { name, in: place } of operation.parameters) {
    const isHeader = (given: string) => place === "header" && given.toLowerCase() === name.toLowerCase();
    if ((place === "query" && Object.hasOwn(query, name)) || Object.keys(headers).some(isHeader)) {
      throw refused(place === "query" ? "query" : "headers", name, `is a parameter of ${operation.operationId}`);
    }
  }
  for (const [name, value] of Object.entries(query)) {
    if (!isText(value) || /\p{Surrogate}/u.test(`${name}${value}`)) throw refused("query", name, "cannot be sent");
  }
  return { ...copy, credentials: copied(copy.credentials), headers: { ...headers }, query: { ...query } };
}

/**
 * Holds the headers that a caller gives to what he may set and what can be sent.
 * @throws {ConfigurationError} naming the header.
 */
export function checkHeaders(headers: Readonly<Record<string, string>>): void {
  if (!isObject(headers) || Symbol.iterator in headers) {
    throw refused("headers", headers, "is no object of names and values");
  }
  for (const [name, value] of Object.entries(headers)) {
    if (reserved.test(name.toLowerCase())) throw refused("headers", name, "is not for the caller to set");
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || !sendable.test(value)) {
      throw refused("headers", name, "or its value cannot be sent");
    }
  }
}

function checkShared(options: Readonly<Record<string, unknown>>): void {
  checkWhole(options, least);
  for (const name of functions) {
    const value = options[name];
    if (value !== undefined && typeof value !== "function") throw refused(name, value, "is no function");
  }
}

function copied(source: CredentialsSource | undefined): CredentialsSource | undefined {
  return typeof source !== "object" || source === null || isCredentialsClient(source) ? source : { ...source };
}

function isText(value: unknown): boolean {
  return /^(string|number|boolean|undefined)$/.test(typeof value);
}

/**
 * Holds those of these options that are there to whole numbers.
 * @param least - the least value of each; the most is that of a timer.
 * @throws {ConfigurationError} naming the option, its value and the rule that it breaks.
 */
export function checkWhole(options: Readonly<Record<string, unknown>>, least: Readonly<Record<string, number>>): void {
  for (const [name, from] of Object.entries(least)) {
    const value = options[name];
    if (value !== undefined && !(Number.isInteger(value) && Number(value) >= from && Number(value) <= most)) {
      throw refused(name, value, `is no whole number from ${from} to ${most}`);
    }
  }
}
