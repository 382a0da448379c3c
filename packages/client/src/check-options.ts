import { type CredentialsSource, isCredentialsClient } from "./credentials.ts";
import { refused } from "./errors.ts";
import type { Hooks } from "./hooks.ts";
import { isObject } from "./json-type.ts";
import type { ClientOptions, RequestOptions } from "./options.ts";

const most = 2 ** 31 - 1;
const least = { timeoutMs: 1, totalTimeoutMs: 1, maxRetries: 0, maxBodyBytes: 1, maxPages: 1 };
const functions = ["fetch", "now", "nonce", "random", "validate"];

/**
 * A copy of the options of a client, which nobody changes.
 * @throws {ConfigurationError} naming the option, its value and the rule that it breaks.
 */
export function clientOptions(options: ClientOptions): ClientOptions {
  const copy = { ...options };
  checkShared(copy);
  const { userAgent, retryBudget } = copy;
  if (!["string", "undefined"].includes(typeof userAgent) || !/^[\t -~]*$/.test(`${userAgent}`))
    throw refused("userAgent", userAgent, "cannot be sent");
  if (retryBudget !== undefined && retryBudget !== false) {
    const { retries, perSuccess } = { ...retryBudget };
    if (![retries, perSuccess].every((one) => typeof one === "number" && one >= 0)) {
      throw refused("retryBudget", retryBudget, "has no numbers from 0");
    }
  }
  const budget = retryBudget && { ...retryBudget };
  return { ...copy, credentials: copied(copy.credentials), hooks: copiedHooks(copy.hooks), retryBudget: budget };
}

/**
 * A copy of the options of a call, which nobody changes. It is there at once; what it sends besides parameters is to be
 * checked before that is sent.
 * @throws {ConfigurationError} naming the option, its value and the rule that it breaks.
 */
export function requestOptions(options: RequestOptions | undefined): RequestOptions {
  if (options === undefined) return {};
  const copy = { ...options };
  checkShared(copy);
  const { signal, credentials, headers, query } = copy;
  if (signal !== undefined && typeof signal?.throwIfAborted !== "function") {
    throw refused("signal", signal, "is no AbortSignal");
  }
  return {
    ...copy,
    credentials: copied(credentials),
    headers: names("headers", headers),
    query: names("query", query),
  };
}

/** A copy of names and values; none is as good as an empty one. */
function names<Given extends object>(name: string, given: Given | undefined): Given | undefined {
  if (given === undefined) return undefined;
  if (!isObject(given) || Symbol.iterator in given) throw refused(name, given, "is no object of names and values");
  const copy = { ...given };
  return Object.keys(copy).length > 0 ? copy : undefined;
}

function checkShared(options: Readonly<Record<string, unknown>>): void {
  checkWhole(options, least);
  for (const name of functions) {
    const value = options[name];
    if (value !== undefined && typeof value !== "function") throw refused(name, value, "is no function");
  }
}

/** The hooks of an object as they are now, bound to it. */
function copiedHooks(hooks: Hooks | undefined): Hooks | undefined {
  if (hooks === undefined) return undefined;
  if (!isObject(hooks)) throw refused("hooks", hooks, "is no object");
  const { onRequest, onResponse, onRetry, onError } = hooks;
  const all = Object.entries({ onRequest, onResponse, onRetry, onError }).filter(([, hook]) => hook !== undefined);
  return Object.fromEntries(
    all.map(([name, hook]) => {
      if (typeof hook !== "function") throw refused(`hooks.${name}`, hook, "is no function");
      return [name, hook.bind(hooks)];
    }),
  );
}

function copied(source: CredentialsSource | undefined): CredentialsSource | undefined {
  if (typeof source !== "object" || source === null || isCredentialsClient(source)) return source;
  // By name, because an instance of a class may have them as accessors.
  const { accessKeyId, accessKeySecret, securityToken } = source;
  return { accessKeyId, accessKeySecret, securityToken };
}

/**
 * Holds those of these options that are there to whole numbers.
 * @param least - the least value of each; the most is that of a timer.
 * @throws {ConfigurationError} naming the option, its value and the rule that it breaks.
 */
export function checkWhole(options: Readonly<Record<string, unknown>>, least: Readonly<Record<string, number>>): void {
  for (const name of Object.keys(least)) {
    const value = options[name];
    const from = Number(least[name]);
    if (value !== undefined && !(Number.isInteger(value) && Number(value) >= from && Number(value) <= most)) {
      throw refused(name, value, `is no whole number from ${from} to ${most}`);
    }
  }
}
