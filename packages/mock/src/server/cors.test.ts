import { expect, test } from "vitest";
import { exchange, serve } from "../../test/raw.ts";
import { allowOrigins, answerPreflight } from "./cors.ts";

/** Status and headers of the answer to a request, and whether it is a call that someone else has to answer. */
async function answered(method: string, headers: Record<string, string>) {
  let isCall = false;
  await using server = await serve(async (request, response) => {
    allowOrigins(request, response);
    isCall = !answerPreflight(request, response);
    if (isCall) response.end();
  });
  const lines = Object.entries({ host: "a", connection: "close", ...headers });
  const text = await exchange(server.url, [
    `${method} / HTTP/1.1`,
    ...lines.map(([name, value]) => `${name}: ${value}`),
  ]);
  const [line = "", ...sent] = text.split("\r\n");
  const pairs = sent
    .map((one) => one.split(": "))
    .filter(([name = ""]) => /^(access-control|vary|content-length)/.test(name));
  return { isCall, status: line.split(" ")[1], ...Object.fromEntries(pairs) };
}

const allowed = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "*",
  "access-control-allow-credentials": "true",
  "access-control-expose-headers": "*",
};

test("any page may call, and is told by its origin", async () => {
  expect(await answered("GET", {})).toMatchObject({ status: "200", ...allowed });
  expect(await answered("GET", { origin: "http://page.example" })).toMatchObject({
    status: "200",
    ...allowed,
    "access-control-allow-origin": "http://page.example",
  });
});

const origin = "http://page.example";
test("a browser that asks whether it may is told so", async () => {
  const asked = {
    origin,
    "access-control-request-method": "PATCH",
    "access-control-request-headers": "x-a, x-b",
  };
  expect(await answered("OPTIONS", asked)).toEqual({
    ...allowed,
    isCall: false,
    status: "204",
    "access-control-allow-origin": origin,
    "access-control-allow-headers": "x-a, x-b",
    "access-control-allow-methods": "PATCH",
    vary: "origin",
    "content-length": "0",
  });
});

test.each<[string, Record<string, string>]>([
  ["GET", { origin, "access-control-request-method": "PATCH" }],
  ["OPTIONS", { "access-control-request-method": "PATCH" }],
  ["OPTIONS", { origin }],
])("%s with %j asks nothing of that kind", async (method, headers) => {
  expect(await answered(method, headers)).toMatchObject({ isCall: true, status: "200" });
});
