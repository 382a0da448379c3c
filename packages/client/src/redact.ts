import type { Credentials } from "./credentials.ts";

/** A text without what may not be printed: the AccessKey ID, the secret and the token become `***`. */
export function redact(text: string, credentials: Credentials): string {
  return Object.values(credentials).reduce((rest: string, secret) => rest.replaceAll(secret, "***"), text);
}
