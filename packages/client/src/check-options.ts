import { ConfigurationError } from "./errors.ts";
import type { ClientOptions, RequestOptions } from "./options.ts";

const longestTimer = 2 ** 31 - 1;
const whole: readonly (readonly [name: keyof (ClientOptions & RequestOptions), least: number, most: number])[] = [
  ["timeoutMs", 1, longestTimer],
  ["totalTimeoutMs", 1, longestTimer],
  ["maxRetries", 0, Number.MAX_SAFE_INTEGER],
  ["maxBodyBytes", 1, Number.MAX_SAFE_INTEGER],
  ["maxPages", 1, Number.MAX_SAFE_INTEGER],
];
const ownHeader =
  /^(accept|authorization|host|user-agent|x-acs-(action|version|date|signature-nonce|content-sha256|security-token))$/;

/**
 * Holds the options of a client or of a call to their ranges.
 * @throws {ConfigurationError} naming the option, its value and the rule that it breaks.
 */
export function checkOptions(options: ClientOptions & RequestOptions): void {
  for (const [name, least, most] of whole) {
    const value = options[name];
    if (value !== undefined && !(Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most)) {
      throw new ConfigurationError(`${name}: ${String(value)} is no whole number from ${least} to ${most}`);
    }
  }
  for (const [name, value] of Object.entries(options.headers ?? {})) {
    if (ownHeader.test(name.toLowerCase()))
      throw new ConfigurationError(`headers: ${name} is set by the client itself`);
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || !/^[\t -~]*$/.test(value)) {
      throw new ConfigurationError(`headers: ${JSON.stringify(name)} or its value cannot be sent`);
    }
  }
}
