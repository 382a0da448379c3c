// Without data, the built mock answers as the stock library does: same status, same body to the byte.
import { createLogger } from "@stoplight/prism-core";
import { getHttpOperationsFromSpec } from "@stoplight/prism-http";
import { createServer } from "@stoplight/prism-http-server";
import { type Mock, startMock } from "@vpc-endpoints/mock";
import { cases, document } from "@vpc-endpoints/openapi";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anyone, pathOf, requestOf } from "../test/support.ts";
import { config } from "./prism/engine.ts";

let mock: Mock;
let stock: ReturnType<typeof createServer>;
let stockUrl: string;

beforeAll(async () => {
  mock = await startMock();
  stock = createServer(await getHttpOperationsFromSpec(structuredClone(document)), {
    components: { logger: createLogger("stock", { enabled: false }) },
    config,
    cors: true,
  });
  stockUrl = await stock.listen(0, "127.0.0.1");
});
afterAll(() => Promise.all([mock.close(), stock.close()]));

async function both(target: string, init: RequestInit) {
  const answers = await Promise.all([mock.url, stockUrl].map((url) => fetch(url + target, init)));
  return Promise.all(answers.map(async (answer) => ({ status: answer.status, body: await answer.text(), answer })));
}

test.each(cases)("case $name", async (one) => {
  const { name, response } = one;
  const { target, init } = requestOf(one);
  const prefer = `code=${response.status}, example=${name}`;
  const [ours, stocks] = await both(target, { ...init, headers: { ...init.headers, prefer } });
  expect(ours?.status).toBe(stocks?.status);
  expect(ours?.body).toBe(stocks?.body);
  expect(ours?.body).toBe(JSON.stringify(response.body));
  const headers = Object.fromEntries(ours?.answer.headers ?? []);
  expect(headers).toMatchObject(response.headers);
  const own = Object.keys(headers).filter((header) => /^(x-acs-|retry-after)/.test(header));
  expect(own.filter((header) => !(header in response.headers) && header !== "x-acs-request-id")).toEqual([]);
});

test.each<[string, string, Record<string, string>]>([
  ["nothing preferred", pathOf("es-1"), anyone],
  ["no such example", pathOf("es-1"), { ...anyone, prefer: "code=200, example=nothing" }],
  ["a code that is no number", pathOf("es-1"), { ...anyone, prefer: "code=abc" }],
  ["dynamic with a seed", pathOf("es-1"), { ...anyone, prefer: "dynamic=true, seed=1" }],
  ["preferences in the query", `${pathOf("es-1")}?__code=503`, anyone],
])("%s", async (_, path, headers) => {
  const [ours, stocks] = await both(path, { headers });
  expect({ status: ours?.status, body: ours?.body }).toEqual({ status: stocks?.status, body: stocks?.body });
});
