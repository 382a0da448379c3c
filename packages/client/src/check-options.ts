import type { ClientOptions, RequestOptions } from "./options.ts";
import { refused } from "./refused.ts";

const most = 2 ** 31 - 1;
const least = { timeoutMs: 1, totalTimeoutMs: 1, maxRetries: 0, maxBodyBytes: 1, maxPages: 1 };
const ownHeader =
  /^(accept|authorization|host|user-agent|x-acs-(action|version|date|signature-nonce|content-sha256|security-token))$/;

/**
 * Holds the options of a client or of a call to their ranges.
 * @throws {ConfigurationError} naming the option, its value and the rule that it breaks.
 */
export function checkOptions(options: ClientOptions & RequestOptions): void {
  for (const [name, from] of Object.entries(least)) {
    const value = options[name as keyof typeof least];
    if (value !== undefined && !(Number.isInteger(value) && value >= from && value <= most)) {
      throw refused(name, value, `is no whole number from ${from} to ${most}`);
    }
  }
  for (const [name, value] of Object.entries(options.headers ?? {})) {
    if (ownHeader.test(name.toLowerCase())) throw refused("headers", name, "is set by the client itself");
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || !/^[\t -~]*$/.test(value)) {
      throw refused("headers", name, "or its value cannot be sent");
    }
  }
}
