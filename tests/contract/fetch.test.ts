// Every case × the fetch of `@vpc-endpoints/client/fetch` under openapi-fetch, against the mock that verifies signatures:
// the answer is the case's, errors included, and the request was signed as it was sent.
import { createSignedFetch } from "@vpc-endpoints/client/fetch";
import { startMock } from "@vpc-endpoints/mock";
import { type Case, cases } from "@vpc-endpoints/openapi";
import createClient from "openapi-fetch";
import { expect, test } from "vitest";
import { hasBadParameter, toRequest } from "./support/cases.ts";
import { sentRequest, withFilledToken } from "./support/client.ts";
import { hold } from "./support/compare.ts";
import { findOperation, requestParts } from "./support/document.ts";

const credentials = { accessKeyId: "example-id", accessKeySecret: "example-secret", securityToken: "example-token" };

test.each(cases)("case $name × fetch", async (one) => {
  await using mock = await startMock({ credentials });
  // A clock that is wrong is set right at once, so the answer stays.
  if (!hasBadParameter(one)) mock.enqueue({ case: one.name, times: 2 });
  const own = toRequest(one);
  const sent: ReturnType<typeof toRequest>[] = [];
  const fetch = createSignedFetch({
    credentials,
    maxRetries: 0,
    async fetch(input, init) {
      sent.push(await sentRequest(new Request(input, init), own.headers));
      return globalThis.fetch(input, init);
    },
  });
  const { data, error, response } = await call(createClient({ baseUrl: mock.url, fetch }), one);
  const { status, headers, body } = one.response;
  const found: unknown = data ?? error;
  // What a parameter breaks is told by the mock itself, with a request ID of its own.
  const isOwn = hasBadParameter(one) && typeof found === "object" && found !== null && "Code" in found;
  hold(
    one,
    "fetch",
    { status, body: isOwn ? body.Code : body },
    { status: response.status, body: isOwn ? found.Code : found },
  );
  const answered = Object.keys(headers).map((name) => [name, response.headers.get(name)?.replace(/; charset.*/, "")]);
  hold(one, "fetch", isOwn ? {} : headers, isOwn ? {} : Object.fromEntries(answered));
  const filled = toRequest(withFilledToken(one, sent));
  const expected = { ...filled, target: decodeURIComponent(filled.target) };
  hold(
    one,
    "fetch",
    sent.map(() => expected),
    sent,
  );
  if (!isOwn) expect(mock.requests.flatMap(({ violations }) => violations)).toEqual([]);
});

interface Outcome {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/** Calls the case's operation by a client of openapi-fetch. */
async function call(client: object, { operationId, request }: Case): Promise<Outcome> {
  const { path, method, operation } = findOperation(operationId);
  const given = requestParts(operation).filter(({ name }) => request[name] !== undefined);
  const of = (place: string) =>
    Object.fromEntries(given.filter((one) => one.in === place).map(({ name }) => [name, request[name]]));
  const send: unknown = Reflect.get(client, method.toUpperCase());
  if (typeof send !== "function") throw new Error(`openapi-fetch has no ${method}`);
  return send(path, {
    params: { path: of("path"), query: of("query"), header: of("header") },
    ...(operation.requestBody && { body: of("body") }),
  });
}
