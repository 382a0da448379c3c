import { expect, test } from "vitest";
import { exchange, serve } from "../../test/raw.ts";
import { readBody } from "./body.ts";
import { send } from "./send.ts";

/** A server that answers with the body that it was sent, of ten bytes at most. */
const echo = () =>
  serve(async (request, response) => {
    send(response, { status: 200, headers: {}, body: `<${await readBody(request, 10)}>` });
  });

const post = ["POST / HTTP/1.1", "host: a", "connection: close"];

test.each([
  ["no body", ["GET / HTTP/1.1", "host: a", "connection: close"], "", "<>"],
  ["a body", [...post, "content-length: 4"], "text", "<text>"],
  ["as much as there may be", [...post, "content-length: 10"], "0123456789", "<0123456789>"],
  ["chunks", [...post, "transfer-encoding: chunked"], "5\r\n01234\r\n5\r\n56789\r\n0\r\n\r\n", "<0123456789>"],
  ["letters of several bytes", [...post, "content-length: 4"], "üé", "<üé>"],
])("%s", async (_, lines, body, expected) => {
  await using server = await echo();
  const answer = await exchange(server.url, lines, body);
  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  expect(answer.endsWith(`\r\n\r\n${expected}`)).toBe(true);
});

test.each([
  ["a length, before anything of the body came", [...post, "content-length: 11"], ""],
  ["chunks, before the last one came", [...post, "transfer-encoding: chunked"], "5\r\n01234\r\n6\r\n567890\r\n"],
])("%s: too long", async (_, lines, body) => {
  await using server = await echo();
  const answer = await exchange(server.url, lines, body);
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(answer).toContain('"detail":"The body is longer than 10 bytes"');
});
