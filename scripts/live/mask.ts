import type { Exchange } from "./exchange.ts";

const secret = new Set(["authorization", "cookie", "set-cookie", "x-acs-security-token", "x-acs-accesskey-id"]);

/**
 * Replaces what tells an account: IDs of resources and requests, each by the same mask wherever it stands, so that what
 * belongs together still does. The masks look as those of the vendor's samples do.
 */
export function createMask(): (text: string) => string {
  const masks = new Map<string, string>();
  const mask = (id: string, shape: (number: string) => string) => {
    const known = masks.get(id) ?? shape(String(masks.size + 1).padStart(6, "0"));
    masks.set(id, known);
    return known;
  };
  return (text) =>
    text
      .replace(/\b(es|ep|epsrv|vpc|vsw|sg|eni)-(?:([a-z]{2})-)?([a-z0-9]{10,}(?:\*{4})?)/g, (id, kind, region) =>
        mask(id, (number) => `${kind}-${region ? `${region}-` : ""}${number}****`),
      )
      .replace(/\b[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\b/gi, (id) =>
        mask(id, (number) => `00000000-0000-0000-0000-000000${number}`),
      )
      // The number of an account, which stands in messages about permissions.
      .replace(/\b\d{16}\b/g, (id) => mask(id, (number) => number.padStart(16, "0")))
      .replace(/\bLTAI[0-9A-Za-z]{8,}\b/g, (id) => mask(id, (number) => `LTAI${number}****`));
}

/** The exchange without secrets, and with masks instead of IDs. */
export function redact(exchange: Exchange, mask: (text: string) => string): Exchange {
  const headers = (from: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(from).map(([name, value]) => [name, secret.has(name.toLowerCase()) ? "REDACTED" : mask(value)]),
    );
  const { request, response } = exchange;
  // A service that refuses a signature says what it signed itself, with the AccessKey ID in it.
  const body = response.body.replace(/string to sign(?: is)?:.*?(?="|$)/gis, "string to sign: REDACTED");
  return {
    ...exchange,
    request: { ...request, url: mask(decodeURI(request.url)), headers: headers(request.headers) },
    response: { ...response, headers: headers(response.headers), body: mask(body) },
  };
}
