import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { exchange, serve } from "../../test/raw.ts";
import type { Answer, Drop } from "../wire/index.ts";
import { send } from "./send.ts";

/** What comes over the wire of an answer, without the header `Date`. */
async function sent(answer: Partial<Answer>, drop?: Drop): Promise<string> {
  await using server = await serve(async (_, response) => {
    response.sendDate = false;
    send(response, { status: 200, headers: { "x-a": "1" }, body: undefined, ...answer }, drop);
  });
  return await exchange(server.url, ["GET / HTTP/1.1", "host: a", "connection: close"]);
}
const head = (status: string, length?: number) =>
  `HTTP/1.1 ${status}\r\nx-a: 1\r\n${length === undefined ? "" : `content-length: ${length}\r\n`}Connection: close\r\n\r\n`;

test.each([
  ["a text", "üé", "üé", 4],
  ["JSON", { a: ["b"] }, '{"a":["b"]}', 11],
  ["null", null, "null", 4],
  ["nothing", undefined, "", 0],
])("%s is sent with its length in bytes", async (_, body, text, length) => {
  expect(await sent({ body })).toBe(head("200 OK", length) + text);
});

test.each([
  [204, "204 No Content"],
  [304, "304 Not Modified"],
])("an answer with status %i has neither body nor length", async (status, line) => {
  expect(await sent({ status, body: "x" })).toBe(head(line));
});

test.each([
  ["abcdef", 6, "abc"],
  ["abc", 3, "a"],
  ["a", 1, ""],
  ["", 1, ""],
])("of the body %j, dropped half-way, its length is told and a part is sent", async (body, length, part) => {
  expect(await sent({ body }, "mid-body")).toBe(head("200 OK", length) + part);
});

test("nothing is sent of an answer that is dropped before its headers", async () => {
  expect(await sent({ body: "x" }, "before-headers").catch(() => "")).toBe("");
});

test.each<Drop>(["before-headers", "mid-body"])(
  "an answer can be dropped (%s) where nobody is there any more",
  (drop) => {
    const response = new ServerResponse(new IncomingMessage(new Socket()));
    expect(response.socket).toBeNull();
    expect(() => send(response, { status: 200, headers: {}, body: "x" }, drop)).not.toThrow();
  },
);
