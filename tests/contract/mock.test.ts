// Every case × the mocks: our mock and the stock `prism` command give the case's status, headers and body.
import { startMock } from "@vpc-endpoints/mock";
import { type Case, cases } from "@vpc-endpoints/openapi";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasBadParameter, toRequest } from "./support/cases.ts";
import { hold } from "./support/compare.ts";
import { startStockPrism } from "./support/stock-prism.ts";

describe.each([
  { artefact: "mock", start: startMock },
  { artefact: "stock Prism", start: startStockPrism },
])("$artefact", ({ artefact, start }) => {
  let server: { url: string; close(): Promise<void> };
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.close());

  /** Sends the case's request with any `Authorization`, and these headers. */
  async function send(one: Case, headers: Record<string, string>) {
    const { method, target, headers: own, body } = toRequest(one);
    const json = body === undefined ? {} : { body: JSON.stringify(body) };
    const type = body === undefined ? {} : { "content-type": "application/json" };
    const all = { accept: "application/json", ...own, ...type, ...headers };
    const response = await fetch(server.url + target, { method, headers: all, ...json });
    return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
  }

  test.each(cases)(`case $name × ${artefact}`, async (one) => {
    const { status, headers, body } = one.response;
    const answer = await send(one, { authorization: "any", prefer: `code=${status}, example=${one.name}` });
    const sameHeaders = Object.keys(headers).map((name) => [name, answer.headers[name]]);
    hold(
      one,
      artefact,
      { status, headers, body: JSON.stringify(body) },
      { status: answer.status, headers: Object.fromEntries(sameHeaders), body: answer.body },
    );
  });

  test.each(cases.filter(({ origin }) => origin === "vendor"))(
    `case $name × ${artefact}, not asked for by name`,
    async (one) => {
      const { status, body } = await send(one, { authorization: "any" });
      const expected = { status: one.response.status, body: JSON.stringify(one.response.body) };
      hold(one, artefact, expected, { status, body });
    },
  );

  // The rest of the error is in words of its own.
  test.each(cases.filter(hasBadParameter))(`case $name × ${artefact}, refused by the document`, async (one) => {
    const { status, body } = await send(one, { authorization: "any" });
    const expected = { status: one.response.status, Code: one.response.body.Code };
    hold(one, artefact, expected, { status, Code: JSON.parse(body).Code });
  });

  test(`an answer of ${artefact} breaks no rule of the document`, async () => {
    for (const one of cases.filter((candidate) => !hasBadParameter(candidate))) {
      const preferred = `code=${one.response.status}, example=${one.name}`;
      const { headers } = await send(one, { authorization: "any", prefer: preferred });
      expect(headers["sl-violations"]).toBeUndefined();
    }
  });
});

test("without the Authorization header, the mock answers the document's authentication error", async () => {
  await using mock = await startMock();
  const [vendor] = cases.filter(({ origin }) => origin === "vendor");
  const unsigned = cases.find(({ response }) => response.body.Code === "IncompleteSignature");
  if (!vendor || !unsigned) throw new Error("openapi/cases: no vendor case, or none for IncompleteSignature");
  const response = await fetch(mock.url + toRequest(vendor).target);
  const expected = { status: unsigned.response.status, body: unsigned.response.body };
  hold(unsigned, "mock", expected, { status: response.status, body: await response.json() });
});
