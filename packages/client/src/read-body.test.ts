import { getEventListeners } from "node:events";
import { expect, test, vi } from "vitest";
import { readBody } from "./read-body.ts";

const refusal = (rule: string, text: string) => new Error(`${rule}: ${text}`);
const bytes = (text: string) => new TextEncoder().encode(text);

/** A body in these pieces, and whether it was cancelled. */
function streamOf(...pieces: Uint8Array[]) {
  const cancel = vi.fn();
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const piece = pieces.shift();
        if (piece) controller.enqueue(piece);
        else controller.close();
      },
      cancel,
    },
    { highWaterMark: 0 },
  );
  return { body, cancel };
}

function read(body: BodyInit | null, most = 100, headers: Record<string, string> = {}, signal?: AbortSignal) {
  return readBody(new Response(body, { headers }), most, signal ?? new AbortController().signal, refusal);
}

test.each<[string, Uint8Array[], string]>([
  ["one piece", [bytes("text")], "text"],
  ["several pieces", [bytes("one "), bytes("two "), bytes("three")], "one two three"],
  ["no piece", [], ""],
  ["an empty piece", [bytes("")], ""],
  ["a character that is divided", [bytes("é").subarray(0, 1), bytes("é").subarray(1)], "é"],
])("a body in %s is read", async (_, pieces, text) => {
  const { body, cancel } = streamOf(...pieces);
  expect(await read(body)).toBe(text);
  expect(cancel).not.toHaveBeenCalled();
});

test("without a body there is no text", async () => {
  expect(await read(null)).toBe("");
});

test.each<[string, Uint8Array[], Record<string, string>]>([
  ["is announced", [bytes("x")], { "content-length": "11" }],
  ["comes in one piece", [bytes("x".repeat(11)), bytes("more")], {}],
  ["comes in several", [bytes("x".repeat(6)), bytes("x".repeat(5)), bytes("more")], {}],
  ["comes in spite of what is announced", [bytes("x".repeat(11)), bytes("more")], { "content-length": "1" }],
])("a body that is too long is refused and cancelled: it %s", async (_, pieces, headers) => {
  const { body, cancel } = streamOf(...pieces);
  await expect(read(body, 10, headers)).rejects.toThrow(new Error("is longer than 10 bytes: "));
  expect(cancel).toHaveBeenCalledOnce();
});

test.each<Record<string, string>>([{ "content-length": "10" }, {}, { "content-length": "many" }])(
  "a body of just the limit is read, with the headers %j",
  async (headers) => {
    expect(await read(streamOf(bytes("x".repeat(6)), bytes("x".repeat(4))).body, 10, headers)).toHaveLength(10);
  },
);

test("a body that is not UTF-8 is refused with its first 10,000 bytes", async () => {
  const { body } = streamOf(bytes("ab"), Uint8Array.of(0xff), bytes("x".repeat(10_000)));
  const error = new Error(`is not UTF-8: ab\ufffd${"x".repeat(9997)}`);
  await expect(read(body, 20_000)).rejects.toThrow(error);
});

test("an abort ends the reading with its reason, though the body does not, and cancels the body", async () => {
  const cancel = vi.fn();
  const controller = new AbortController();
  const body = new ReadableStream({ cancel });
  const reading = read(body, 100, {}, controller.signal);
  expect(getEventListeners(controller.signal, "abort")).toHaveLength(1);
  controller.abort(new Error("enough"));
  await expect(reading).rejects.toBe(controller.signal.reason);
  expect(cancel).toHaveBeenCalledOnce();
  expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
});

test("a body whose call was aborted before is cancelled unread", async () => {
  const signal = AbortSignal.abort(new Error("enough"));
  const { body, cancel } = streamOf(bytes("text"));
  await expect(read(body, 100, {}, signal)).rejects.toBe(signal.reason);
  expect(cancel).toHaveBeenCalledOnce();
  expect(getEventListeners(signal, "abort")).toHaveLength(0);
});

test("a body that breaks off rejects with what broke it, and nothing else is reported", async () => {
  const broken = new Error("broken");
  const unhandled = vi.fn();
  process.on("unhandledRejection", unhandled);
  const body = new ReadableStream({ pull: (controller) => controller.error(broken) });
  await expect(read(body)).rejects.toBe(broken);
  await new Promise((resolve) => setImmediate(resolve));
  process.off("unhandledRejection", unhandled);
  expect(unhandled).not.toHaveBeenCalled();
});
