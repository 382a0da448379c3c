const shortest = 6;
const deepest = 4;

/**
 * Takes out of texts what may not be printed: AccessKey ID, secret and token become `***`. Values of less than six
 * characters are left, because no real one is so short, and taking them out would garble other words.
 */
export function redactor(credentials: object): (text: string) => string {
  return (text) => {
    const secrets = Object.values(credentials)
      .filter((value) => typeof value === "string" && value.length >= shortest)
      .flatMap((value) => [value, encodeURIComponent(value)]);
    // The longest first: one may hold another.
    secrets.sort((a, b) => b.length - a.length);
    return secrets.reduce((rest, secret) => rest.replaceAll(secret, "***"), text);
  };
}

/**
 * A copy of an error that is safe to print: name, message and `code` of it and of its causes, and nothing else. The
 * original may hold the request and with it the token. It may come from another realm, so it need not be an `Error`.
 */
export function cleanCause(error: unknown, redact: (text: string) => string, depth = 0): Error | undefined {
  if (error === undefined || error === null || typeof error === "function" || depth > deepest) return undefined;
  try {
    const fields = typeof error === "object" ? error : { message: `${error}` };
    const [message, name, code, cause] = ["message", "name", "code", "cause"].map((one) => Reflect.get(fields, one));
    const inner = cleanCause(cause, redact, depth + 1);
    const copy = new Error(redact(`${message}`), inner && { cause: inner });
    copy.name = redact(`${name ?? copy.name}`);
    copy.stack = `${copy.name}: ${copy.message}`;
    return typeof code === "string" ? Object.assign(copy, { code: redact(code) }) : copy;
  } catch {
    // Reading it fails, so there is nothing to tell.
    return undefined;
  }
}
