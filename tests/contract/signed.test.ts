// Every case × the client against the mock that verifies signatures: what the client signs is what it sends.
import { ApiError, ConfigurationError, createClient } from "@vpc-endpoints/client";
import { startMock } from "@vpc-endpoints/mock";
import { cases } from "@vpc-endpoints/openapi";
import { expect, test } from "vitest";
import { hasBadParameter, toRequest } from "./support/cases.ts";
import { methodOf } from "./support/client.ts";
import { hold } from "./support/compare.ts";

const credentials = { accessKeyId: "example-id", accessKeySecret: "example-secret", securityToken: "example-token" };

test.each(cases)("case $name × client × verifying mock", async (one) => {
  await using mock = await startMock({ credentials });
  // The client repeats what may pass, so the answer stays.
  mock.enqueue({ case: one.name, times: 5 });
  const client = createClient({ baseUrl: mock.url, credentials, maxRetries: 0 });
  const outcome: unknown = await methodOf(client, one)(one.request).catch((error: unknown) => error);
  if (hasBadParameter(one)) return expect(outcome).toBeInstanceOf(ConfigurationError);
  const { status, body } = one.response;
  if (status < 300) hold(one, "client", body, outcome);
  else {
    if (!(outcome instanceof ApiError)) throw outcome;
    hold(one, "client", { status, code: body.Code }, { status: outcome.status, code: outcome.code });
  }
  const { method } = toRequest(one);
  for (const request of mock.requests) {
    hold(one, "mock", { method, violations: [] }, { method: request.method, violations: request.violations });
  }
  expect(mock.requests.length).toBeGreaterThan(0);
});

test.each(cases.filter((one) => one.origin === "vendor" || one.response.status < 300))(
  "case $name × client × verifying mock: a signature of another body or secret is refused",
  async (one) => {
    await using mock = await startMock({ credentials: { ...credentials, accessKeySecret: "another-secret" } });
    const client = createClient({ baseUrl: mock.url, credentials, maxRetries: 0 });
    const outcome: unknown = await methodOf(client, one)(one.request).catch((error: unknown) => error);
    if (!(outcome instanceof ApiError)) throw new Error(`openapi/cases/${one.name}.json × mock: it was let pass`);
    hold(one, "mock", { code: "SignatureDoesNotMatch" }, { code: outcome.code });
  },
);
