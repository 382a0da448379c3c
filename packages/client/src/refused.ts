import { ConfigurationError } from "./errors.ts";

/** The error for a value that breaks a rule. The rule ends a sentence that begins with the value. */
export function refused(name: string, value: unknown, rule: string): ConfigurationError {
  const shown = typeof value === "string" ? JSON.stringify(value.slice(0, 100)) : String(value);
  return new ConfigurationError(`${name}: ${shown} ${rule}`);
}
