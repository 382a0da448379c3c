import type { Credentials } from "./credentials.ts";

/** A text without what may not be printed: the AccessKey ID, the secret and the token become `***`. */
export function redact(text: string, credentials: Credentials): string {
  // The longest first: one may hold another.
  const secrets: string[] = Object.values(credentials).sort((a, b) => b.length - a.length);
  return secrets.reduce((rest, secret) => rest.replaceAll(secret, "***"), text);
}
