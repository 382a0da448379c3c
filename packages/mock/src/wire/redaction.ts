import type { Call } from "./call.ts";

const secret = /token|secret|cookie|api-?key|access-?key|authorization|signature$/i;
const word = /token|secret|cookie|api-?key|access-?key|authorization|signature/i;
const schemes = ["ACS3-HMAC-SHA256", "acs", "Bearer", "Basic"];

/** Headers without anything that could be used to make another. */
export function redactHeaders(headers: Call["headers"]): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value]) => [name, secret.test(name) ? "***" : value] as const);
  const redacted = Object.fromEntries(entries);
  const { authorization } = headers;
  if (authorization !== undefined) {
    const scheme = schemes.find((one) => authorization.startsWith(`${one} `));
    const names = /\bSignedHeaders=[^,\s]*/.exec(authorization)?.[0];
    const parts = names === undefined ? "***" : `Credential=***,${names},Signature=***`;
    // Without a second word, or in an unknown scheme, the first may be the secret itself.
    redacted.authorization = scheme === undefined ? "***" : `${scheme} ${parts}`;
  }
  return redacted;
}

/** The vendor's other style of call puts its credentials into the query. */
export function redactQuery(query: Call["query"]): Call["query"] {
  return query.map(([name, value]) => [name, secret.test(name) ? "***" : value]);
}

/**
 * A body without the values of members or form fields whose names are those of secrets. Of one that is neither JSON nor a
 * form, nothing is left where it speaks of such a name.
 */
export function redactBody(text: string): string {
  return redactJson(text) ?? redactForm(text) ?? (word.test(text) ? "***" : text);
}

/** `undefined`: it is no JSON, or too deep to be read. */
function redactJson(text: string): string | undefined {
  let isRedacted = false;
  try {
    const value = JSON.parse(text, (name, member) => {
      if (!secret.test(name)) return member;
      isRedacted = true;
      return "***";
    });
    return isRedacted ? JSON.stringify(value) : text;
  } catch {
    return undefined;
  }
}

/** `undefined`: it is no form. */
function redactForm(text: string): string | undefined {
  if (!/^[^\s=&]+=\S*$/.test(text)) return undefined;
  const fields = text.split("&").map((field) => {
    const name = [...new URLSearchParams(field).keys()].join();
    return secret.test(name) ? field.replace(/=.*/s, "=***") : field;
  });
  return fields.join("&");
}
