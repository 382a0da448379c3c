import { refused } from "./errors.ts";
import type { ClientOptions, RequestOptions } from "./options.ts";

const most = 2 ** 31 - 1;
const least = { timeoutMs: 1, totalTimeoutMs: 1, maxRetries: 0, maxBodyBytes: 1, maxPages: 1 };
const sendable = /^[\t -~]*$/;
const reserved =
  /^(accept|authorization|connection|content-length|expect|host|keep-alive|transfer-encoding|upgrade|user-agent|x-acs-(action|version|date|signature-nonce|content-sha256|security-token))$/;

/**
 * Holds the options of a client or of a call to their ranges.
 * @throws {ConfigurationError} naming the option, its value and the rule that it breaks.
 */
export function checkOptions(options: ClientOptions & RequestOptions): void {
  checkWhole({ ...options }, least);
  const { headers = {}, userAgent = "" } = options;
  if (!sendable.test(userAgent)) throw refused("userAgent", userAgent, "cannot be sent");
  if (Symbol.iterator in headers) throw refused("headers", headers, "is no object of names and values");
  for (const [name, value] of Object.entries(headers)) {
    if (reserved.test(name.toLowerCase())) throw refused("headers", name, "is not for the caller to set");
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || !sendable.test(value)) {
      throw refused("headers", name, "or its value cannot be sent");
    }
  }
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
