// Every case × the MSW handlers: the client gets the case's answer in this process, without a server.
import { ApiError, ConfigurationError, createClient } from "@vpc-endpoints/client";
import { inProcessMock } from "@vpc-endpoints/mock/msw";
import { cases } from "@vpc-endpoints/openapi";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { hasBadParameter } from "./support/cases.ts";
import { methodOf } from "./support/client.ts";
import { hold } from "./support/compare.ts";

const credentials = { accessKeyId: "example-id", accessKeySecret: "example-secret" };
const mock = inProcessMock({ credentials });
const server = setupServer(...mock.handlers);

beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterEach(() => mock.reset());
afterAll(() => server.close());

test.each(cases)("case $name × MSW", async (one) => {
  // The client repeats what may pass, so the answer stays.
  mock.enqueue({ case: one.name, times: 5 });
  const client = createClient({ regionId: "cn-hangzhou", credentials, maxRetries: 0 });
  const outcome: unknown = await methodOf(client, one)(one.request).catch((error: unknown) => error);
  if (hasBadParameter(one)) return expect(outcome).toBeInstanceOf(ConfigurationError);
  const { status, body } = one.response;
  if (status < 300) return hold(one, "MSW", body, outcome);
  if (!(outcome instanceof ApiError)) throw outcome;
  hold(one, "MSW", { status, code: body.Code }, { status: outcome.status, code: outcome.code });
});
