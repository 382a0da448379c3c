import type { Exchange } from "./exchange.ts";

/** The exchanges in the format that browsers and tools share: HAR 1.2. */
export function toHar(exchanges: readonly Exchange[]): string {
  const pairs = (from: Readonly<Record<string, string>>) =>
    Object.entries(from).map(([name, value]) => ({ name, value }));
  const entries = exchanges.map(({ purpose, startedAt, milliseconds, request, response }) => ({
    startedDateTime: startedAt.toISOString(),
    time: milliseconds,
    comment: purpose,
    request: {
      method: request.method,
      url: request.url,
      httpVersion: "HTTP/1.1",
      cookies: [],
      headers: pairs(request.headers),
      queryString: [...new URL(request.url).searchParams].map(([name, value]) => ({ name, value })),
      headersSize: -1,
      bodySize: 0,
    },
    response: {
      status: response.status,
      statusText: response.statusText,
      httpVersion: "HTTP/1.1",
      cookies: [],
      headers: pairs(response.headers),
      content: {
        size: Buffer.byteLength(response.body),
        mimeType: response.headers["content-type"] ?? "",
        text: response.body,
      },
      redirectURL: "",
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: { send: 0, wait: milliseconds, receive: 0 },
  }));
  const log = { version: "1.2", creator: { name: "vpc-endpoints live check", version: "1" }, entries };
  return `${JSON.stringify({ log }, undefined, 2)}\n`;
}
