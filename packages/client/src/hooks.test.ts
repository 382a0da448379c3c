import { inspect } from "node:util";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { credentials, failure, InstanceId, page, type Reply, reason, stubClient } from "../test-support/stub.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("nothing secret is shown, whatever is printed", async () => {
  const echo = JSON.stringify(credentials);
  const events: unknown[] = [];
  const tell = (event: unknown) => void events.push(event);
  const hooks = { onRequest: tell, onResponse: tell, onRetry: tell };
  const leaking = Object.assign(new TypeError(echo, { cause: new Error(echo) }), { request: credentials, code: "EX" });
  const replies: Reply[] = [
    () => Promise.reject(leaking),
    () => Response.json({ Code: "InstanceNotFound", Message: echo, RequestId: echo, HostId: echo, Recommend: echo }),
    () => new Response(echo),
  ];
  const { client } = stubClient(replies, { hooks, maxRetries: 0 });
  const errors = [];
  for (const _ of replies) errors.push(await reason(client.listVpcEndpoints({ InstanceId })));
  expect(errors).toMatchObject([
    { name: "ConnectionError", cause: { code: "EX" } },
    { name: "ApiError" },
    { name: "InvalidResponseError" },
  ]);
  for (const value of [client, ...errors, ...events]) {
    const printed = `${inspect(value, { depth: 9, showHidden: true })}${JSON.stringify(value)}${String(value)}`;
    for (const secret of Object.values(credentials)) expect(printed).not.toContain(secret);
  }
  expect(events).toHaveLength(5);
});

test("hooks are told each attempt, its answer and its retry", async () => {
  const events: object[] = [];
  const tell = (event: object) => void events.push(event);
  const hooks = { onRequest: tell, onResponse: tell, onRetry: tell };
  const { client } = stubClient([() => failure("Throttling", 400, { "x-acs-request-id": "ID" }), () => page()], {
    hooks,
  });
  await client.listVpcEndpoints({ InstanceId });
  expect(events).toMatchObject([
    { operation: "ListVpcEndpoints", attempt: 1, headers: { authorization: "***", "x-acs-security-token": "***" } },
    { attempt: 1, status: 400, requestId: "ID", durationMs: 0 },
    { attempt: 1, error: { code: "Throttling" }, delayMs: 0 },
    { attempt: 2, method: "GET" },
    { attempt: 2, status: 200, requestId: undefined },
  ]);
});

test("a hook that throws ends the call and is not tried again", async () => {
  const broken = new Error("broken hook");
  const onRequest = () => {
    throw broken;
  };
  const { client, sent } = stubClient([() => page()], { hooks: { onRequest } });
  expect(await reason(client.listVpcEndpoints({ InstanceId }))).toBe(broken);
  expect(sent).toHaveLength(0);
});
