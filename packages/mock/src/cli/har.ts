import { closeSync, openSync, writeSync } from "node:fs";
import { STATUS_CODES } from "node:http";
import { bodyText, type Exchanged, type RecordedRequest, redactBody, redactHeaders } from "../wire/index.ts";

const end = "\n]}}\n";

/** A file in the format HAR 1.2, to which requests and their answers are written as they come. It is complete at any time. */
export interface HarFile {
  /** @param url Base URL of the mock. */
  add(request: RecordedRequest, exchanged: Exchanged, url: string): void;
  close(): void;
}

/**
 * Starts a file, or empties one that is there.
 * @param version Of this package.
 * @throws {Error} if it cannot be written.
 */
export function createHarFile(file: string, version: string): HarFile {
  const target = openSync(file, "w");
  const creator = JSON.stringify({ name: "@vpc-endpoints/mock", version });
  let length = writeSync(target, `{"log":{"version":"1.2","creator":${creator},"entries":[`);
  writeSync(target, end, length);
  let separator = "\n";
  return {
    add(request, exchanged, url) {
      // In the place of the end, and with it, so that the file is complete whenever the mock stops.
      const entry = `${separator}${JSON.stringify(entryOf(request, exchanged, url))}`;
      writeSync(target, entry + end, length);
      length += Buffer.byteLength(entry);
      separator = ",\n";
    },
    close: () => closeSync(target),
  };
}

/** One entry: http://www.softwareishard.com/blog/har-12-spec/. It has no secrets: a recorded request has none either. */
function entryOf(request: RecordedRequest, { body, answer, durationMs }: Exchanged, url: string) {
  const { at, method, path, query, headers, status } = request;
  const pairs = query.map(([name, value]) => ({ name, value }));
  const search = new URLSearchParams(query.map(([name, value]) => [name, value]));
  const text = bodyText(answer);
  const type = headers["content-type"];
  return {
    startedDateTime: new Date(at).toISOString(),
    time: durationMs,
    request: {
      method,
      url: `${url}${path}${search.size > 0 ? `?${search}` : ""}`,
      httpVersion: "HTTP/1.1",
      cookies: [],
      headers: listOf(headers),
      queryString: pairs,
      headersSize: -1,
      bodySize: Buffer.byteLength(body),
      ...(body === "" ? {} : { postData: { mimeType: type ?? "", text: redactBody(body) } }),
    },
    // A dropped connection has the status 0, as in browsers.
    response: {
      status: status ?? 0,
      statusText: STATUS_CODES[status ?? 0] ?? "",
      httpVersion: "HTTP/1.1",
      cookies: [],
      headers: status === undefined ? [] : listOf(redactHeaders(answer.headers)),
      content:
        status === undefined
          ? { size: 0, mimeType: "" }
          : { size: Buffer.byteLength(text), mimeType: answer.headers["content-type"] ?? "", text: redactBody(text) },
      redirectURL: "",
      headersSize: -1,
      bodySize: status === undefined ? 0 : Buffer.byteLength(text),
    },
    cache: {},
    timings: { send: 0, wait: durationMs, receive: 0 },
  };
}

function listOf(headers: Readonly<Record<string, string>>): { name: string; value: string }[] {
  return Object.entries(headers).map(([name, value]) => ({ name, value }));
}
