import type { Credentials } from "./credentials.ts";

/** A text without what may not be printed: the AccessKey ID, the secret and the token become `***`. */
export function redact(text: string, credentials: Credentials): string {
  // The longest first: one may hold another.
  const secrets: string[] = Object.values(credentials).sort((a, b) => b.length - a.length);
  return secrets.reduce((rest, secret) => rest.replaceAll(secret, "***"), text);
}

const deepest = 4;

/**
 * A copy of an error that is safe to print: name, message and `code` of it and of its causes, and nothing else. The
 * original may hold the request and with it the token.
 */
export function cleanCause(error: unknown, redact: (text: string) => string = String, depth = 0): Error | undefined {
  if (!(error instanceof Error) || depth > deepest) return undefined;
  const cause = cleanCause(error.cause, redact, depth + 1);
  const copy = new Error(redact(error.message), cause && { cause });
  copy.name = error.name;
  copy.stack = `${copy.name}: ${copy.message}`;
  return "code" in error && typeof error.code === "string" ? Object.assign(copy, { code: error.code }) : copy;
}
