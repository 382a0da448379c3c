import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { exchange, send, serve } from "../../test/raw.ts";
import { systemClock } from "../service/index.ts";
import { BodyTooLongError } from "./body.ts";
import { setDate } from "./date.ts";
import { listen } from "./listen.ts";

const get = ["GET / HTTP/1.1", "host: a"];

test.each<[number, string, unknown]>([
  [500, "x", new Error("x")],
  [500, "x", "x"],
  [400, "x", new TypeError("x")],
  [400, "x", new URIError("x")],
  [413, "x", new BodyTooLongError("x")],
])("%i: %s, for what a handler throws: %s", async (status, detail, error) => {
  await using server = await serve(async (_, response) => {
    response.setHeader("x-a", 1);
    throw error;
  });
  const response = await fetch(server.url);
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect([response.headers.get("connection"), response.headers.get("x-a")]).toEqual(["close", null]);
  expect(await response.json()).toEqual({ type: "about:blank", status, detail });
});

test("an answer keeps the date that it was given, also where the handler fails then", async () => {
  await using server = await serve(async (_, response) => {
    setDate(response, { ...systemClock, now: () => 0 });
    throw new Error("x");
  });
  expect((await fetch(server.url)).headers.get("date")).toBe("Thu, 01 Jan 1970 00:00:00 GMT");
});

test("what is thrown once an answer has begun breaks it off", async () => {
  await using server = await serve(async (_, response) => {
    response.writeHead(200, { "content-length": 2 }).write("x");
    throw new Error("x");
  });
  const answer = await exchange(server.url, get).catch(String);
  expect(answer).not.toContain("500");
});

test("what is thrown once nobody is there any more ends nothing else", async () => {
  await using server = await serve(async (_, response) => {
    response.destroy();
    throw new Error("x");
  });
  expect(await exchange(server.url, get).catch(() => "")).toBe("");
  await expect(fetch(server.url)).rejects.toThrow("fetch failed");
});

test("what cannot even be told ends the connection only", async () => {
  await using server = await serve(() => Promise.reject(Object.create(null)));
  for (let round = 0; round < 2; round += 1) expect(await exchange(server.url, get).catch(() => "")).toBe("");
});

test("a port that is taken is told with the reason", async () => {
  await using server = await serve(async () => {});
  const port = Number(new URL(server.url).port);
  await expect(listen(port, "127.0.0.1", async () => {})).rejects.toThrow(
    `Cannot listen on 127.0.0.1:${port}: listen EADDRINUSE: address already in use 127.0.0.1:${port}`,
  );
});

test("it closes once, however often it is told to, and with it what is under way", async () => {
  let asked = () => {};
  const received = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const server = await listen(0, "127.0.0.1", () => {
    asked();
    return new Promise(() => {});
  });
  const socket = await send(server.url, get);
  await received;
  const rest = text(socket).catch(() => "");
  await Promise.all([server.close(), server.close()]);
  await server.close();
  expect(await rest).toBe("");
});
