import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { entry, failure, InstanceId, page, type Reply, reason, stubClient } from "../test-support/stub.ts";
import { WaitError, waitForVpcEndpoint } from "./wait.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

const wanted = { InstanceId, endpointId: "ep-1" };
const is =
  (endpointStatus: string, connectionStatus: string): Reply =>
  () =>
    page(entry("ep-0"), entry("ep-1", { endpointStatus, connectionStatus }));
const absent: Reply = () => page(entry("ep-0"));

async function settled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  await vi.runAllTimersAsync();
  return promise;
}

test("it looks until the statuses are as wanted, also at one that is not listed yet", async () => {
  const { client, sent } = stubClient([absent, is("Creating", "Disconnected"), is("Active", "Connected")]);
  const until = { connectionStatus: "Connected", endpointStatus: "Active" } as const;
  expect(await settled(waitForVpcEndpoint(client, wanted, until))).toMatchObject({ connectionStatus: "Connected" });
  expect(sent).toHaveLength(3);
});

test("the wait grows from the least to the longest", async () => {
  const times: number[] = [];
  const reply: Reply = (request) => {
    times.push(Date.now());
    return is("Active", times.length < 6 ? "Connecting" : "Connected")(request);
  };
  const { client } = stubClient([reply]);
  const options = { minDelayMs: 1000, maxDelayMs: 3000 };
  await settled(waitForVpcEndpoint(client, wanted, { connectionStatus: "Connected" }, options));
  expect(times.map((time, index) => time - (times[index - 1] ?? time))).toEqual([0, 1000, 1500, 2250, 3000, 3000]);
});

test("a function may decide", async () => {
  const { client } = stubClient([is("Deleting", "Deleting"), is("Deleting", "Disconnected")]);
  const until = ({ connectionStatus }: { connectionStatus: string }) => connectionStatus === "Disconnected";
  expect(await settled(waitForVpcEndpoint(client, wanted, until))).toMatchObject({ endpointStatus: "Deleting" });
});

test.each<[string, Reply[], WaitError["reason"], string[]]>([
  ["vanishes", [is("Active", "Connecting"), absent, absent], "gone", ["Active/Connecting", "absent"]],
  ["is being deleted", [is("Deleting", "Connected")], "unreachable", ["Deleting/Connected"]],
  ["has lost its service", [is("Active", "ServiceDeleted")], "unreachable", ["Active/ServiceDeleted"]],
  ["stays as it is", [is("Active", "Disconnected")], "timeout", ["Active/Disconnected"]],
])("an endpoint that %s ends the waiting", async (_, replies, why, seen) => {
  const { client, sent } = stubClient(replies);
  const until = { connectionStatus: "Connecting", endpointStatus: "Creating" } as const;
  const error = await reason(settled(waitForVpcEndpoint(client, wanted, until, { maxWaitMs: 60_000 })));
  expect(error).toBeInstanceOf(WaitError);
  expect(error).toMatchObject({ reason: why, seen, message: expect.stringContaining(seen.join(", ")) });
  if (why !== "timeout") expect(sent).toHaveLength(replies.length);
});

test("being deleted may itself be wanted", async () => {
  const { client } = stubClient([is("Active", "ServiceDeleted"), is("Deleting", "Deleting")]);
  const found = await settled(waitForVpcEndpoint(client, wanted, { endpointStatus: "Deleting" }));
  expect(found.endpointStatus).toBe("Deleting");
});

test("an abort ends the waiting with its reason", async () => {
  const controller = new AbortController();
  const { client, sent } = stubClient([is("Active", "Connecting")]);
  const until = { connectionStatus: "Connected" } as const;
  const error = reason(waitForVpcEndpoint(client, wanted, until, { signal: controller.signal }));
  await vi.advanceTimersByTimeAsync(100);
  controller.abort(new Error("enough"));
  expect(await error).toBe(controller.signal.reason);
  expect(sent).toHaveLength(1);
});

test.each([
  [{ minDelayMs: Number.NaN }, "minDelayMs: NaN is no whole number from 0 to 2147483647"],
  [{ maxDelayMs: -1 }, "maxDelayMs: -1 is no whole number"],
  [{ maxWaitMs: 2 ** 31 }, "maxWaitMs: 2147483648 is no whole number from 1"],
  [{ timeoutMs: 0 }, "timeoutMs: 0 is no whole number from 1"],
])("%j is refused before any request", async (options, message) => {
  const { client, sent } = stubClient([absent]);
  const error = await reason(waitForVpcEndpoint(client, wanted, { endpointStatus: "Active" }, options));
  expect(error).toMatchObject({ name: "ConfigurationError", message: expect.stringContaining(message) });
  expect(sent).toHaveLength(0);
});

test("an endpoint that slides to a page that was read already is not gone", async () => {
  const { client, sent } = stubClient([is("Active", "Connecting"), absent, is("Active", "Connected")]);
  expect(await settled(waitForVpcEndpoint(client, wanted, { connectionStatus: "Connected" }))).toBeDefined();
  expect(sent).toHaveLength(3);
});

test("what may pass is waited out, and in the end it is the cause", async () => {
  const down: Reply = () => failure("ServiceUnavailable", 503);
  const { client } = stubClient([...Array<Reply>(9).fill(down), is("Active", "Connected")]);
  expect(await settled(waitForVpcEndpoint(client, wanted, { connectionStatus: "Connected" }))).toBeDefined();
  const error = await reason(
    settled(waitForVpcEndpoint(stubClient([down]).client, wanted, { connectionStatus: "Connected" })),
  );
  expect(error).toMatchObject({ name: "WaitError", reason: "timeout", cause: { code: "ServiceUnavailable" } });
});

test("what does not pass ends the waiting", async () => {
  const { client, sent } = stubClient([() => failure("InstanceNotFound")]);
  const error = await reason(settled(waitForVpcEndpoint(client, wanted, { connectionStatus: "Connected" })));
  expect(error).toMatchObject({ code: "InstanceNotFound" });
  expect(sent).toHaveLength(1);
});

test("gone may be wanted, and is believed after two looks in a row", async () => {
  const { client, sent } = stubClient([is("Deleting", "Deleting"), absent, is("Deleting", "Deleting"), absent, absent]);
  expect(await settled(waitForVpcEndpoint(client, wanted, "gone"))).toBeUndefined();
  expect(sent).toHaveLength(5);
});

test("the size of the pages may be given", async () => {
  const { client, sent } = stubClient([is("Active", "Connected")]);
  await settled(waitForVpcEndpoint(client, wanted, { connectionStatus: "Connected" }, { size: 50 }));
  expect(sent[0]?.url.search).toBe("?size=50");
});

test.each([
  ["{}", 'until: [object Object] is neither a wanted status, "gone" nor a function'],
  ["null", 'until: null is neither a wanted status, "gone" nor a function'],
  ['"Active"', 'until: "Active" is neither a wanted status, "gone" nor a function'],
  ['{"connectionStatus":null}', "until.connectionStatus: null is no status"],
  ['{"connectionStatus":""}', 'until.connectionStatus: "" is no status'],
  ['{"endpointStatus":5}', "until.endpointStatus: 5 is no status"],
  ['{"status":"Active"}', 'until: "status" is no status of an endpoint'],
  ['{"endpointStatuses":"Active"}', 'until: "endpointStatuses" is no status of an endpoint'],
  ['{"lastConnectionStatus":"Active"}', 'until: "lastConnectionStatus" is no status of an endpoint'],
  ['{"myendpointStatus":"Active"}', 'until: "myendpointStatus" is no status of an endpoint'],
])("what is wanted cannot be %s", async (until, message) => {
  const { client, sent } = stubClient([absent]);
  expect(await reason(waitForVpcEndpoint(client, wanted, JSON.parse(until)))).toMatchObject({ message });
  expect(sent).toHaveLength(0);
});

test("a wanted status that is undefined is refused", async () => {
  const { client, sent } = stubClient([absent]);
  const until = Object.assign({ endpointStatus: "Active" as const }, { connectionStatus: undefined });
  const untyped: object = until;
  expect(await reason(waitForVpcEndpoint(client, wanted, Object.assign({}, untyped)))).toMatchObject({
    message: "until.connectionStatus: undefined is no status",
  });
  expect(sent).toHaveLength(0);
});

test("options that are changed while waiting change nothing", async () => {
  // Loaded before the clock is moved, which waits for no file.
  await import("./check-extras.ts");
  const { client, sent } = stubClient([is("Active", "Connecting"), is("Active", "Connected")]);
  const options = { headers: { "x-acs-trace": "1" } };
  const waiting = waitForVpcEndpoint(client, wanted, { connectionStatus: "Connected" }, options);
  options.headers["x-acs-trace"] = "2";
  await settled(waiting);
  expect(sent.map(({ headers }) => headers["x-acs-trace"])).toEqual(["1", "1"]);
});

test("a function that gives neither true nor false is refused, and so is an ID that is no text", async () => {
  const { client } = stubClient([is("Active", "Connected")]);
  const late = Object.assign(() => true, {});
  const until = new Proxy(late, { apply: () => Promise.resolve(true) });
  expect(await reason(waitForVpcEndpoint(client, wanted, until))).toMatchObject({
    ...{ name: "ConfigurationError", message: "until: [object Promise] is neither true nor false" },
  });
  const target = JSON.parse('{"InstanceId":"es-1","endpointId":5}');
  expect(await reason(waitForVpcEndpoint(client, target, until))).toMatchObject({ message: "endpointId: 5 is no ID" });
  expect(await reason(waitForVpcEndpoint(client, wanted, "gone", JSON.parse('{"signal":{}}')))).toMatchObject({
    name: "ConfigurationError",
  });
});

test.each<[unknown, string]>([
  ["yes", '"yes"'],
  [1, "1"],
  [undefined, "undefined"],
  [{ catch: 1 }, "[object Object]"],
])("a function that gives %j is refused", async (given, shown) => {
  const { client } = stubClient([is("Active", "Connected")]);
  const until = new Proxy(() => true, { apply: () => given });
  expect(await reason(waitForVpcEndpoint(client, wanted, until))).toMatchObject({
    ...{ name: "ConfigurationError", message: `until: ${shown} is neither true nor false` },
  });
});

test("waiting that ended because the service was down may succeed later", async () => {
  const { client } = stubClient([() => failure("ServiceUnavailable", 503)]);
  const until = { connectionStatus: "Connected" } as const;
  expect(await reason(settled(waitForVpcEndpoint(client, wanted, until)))).toMatchObject({ retryable: true });
});

test("a list that grows while it is looked through is looked through again", async () => {
  let looks = 0;
  const reply: Reply = ({ url }) => {
    const number = Number(url.searchParams.get("page") ?? 1);
    if (number === 1) looks++;
    // In the first look the entry of page 1 moves to page 2.
    if (looks === 1) return page(entry("ep-0"));
    return number === 1 ? page(entry("ep-1")) : page();
  };
  const { client } = stubClient([reply]);
  const until = { connectionStatus: "Connected" } as const;
  expect(await settled(waitForVpcEndpoint(client, wanted, until, { size: 1 }))).toBeDefined();
  expect(looks).toBe(2);
});

test("a look that is throttled is made again when the service asks for it", async () => {
  const times: number[] = [];
  const throttled: Reply = () => {
    times.push(Date.now());
    return failure("Throttling.User", 429, { "x-acs-retry-after": "70000" });
  };
  const { client } = stubClient([throttled, throttled, is("Active", "Connected")], { maxRetries: 0 });
  await settled(waitForVpcEndpoint(client, wanted, { endpointStatus: "Active" }));
  expect(times.map((time) => time - (times[0] ?? 0))).toEqual([0, 70_000]);
});

test("a wait that is asked for is no longer than the whole, and than a timer can hold", async () => {
  let looks = 0;
  const throttled: Reply = () => {
    looks++;
    return failure("Throttling.User", 429, { "x-acs-retry-after": "99999999999" });
  };
  const { client } = stubClient([throttled], { maxRetries: 0 });
  const failed = reason(settled(waitForVpcEndpoint(client, wanted, { endpointStatus: "Active" })));
  expect(await failed).toMatchObject({ name: "WaitError", reason: "timeout" });
  expect(looks).toBe(1);
});

test("a function that is async is refused, and its rejection is nobody's problem", async () => {
  const { client } = stubClient([is("Active", "Connected")]);
  const unhandled = vi.fn();
  process.on("unhandledRejection", unhandled);
  const until = JSON.parse("{}");
  until.call = async () => Promise.reject(new Error("of the function"));
  const failed = reason(settled(waitForVpcEndpoint(client, wanted, until.call)));
  expect(await failed).toMatchObject({ message: "until: [object Promise] is neither true nor false" });
  await setImmediate();
  process.off("unhandledRejection", unhandled);
  expect(unhandled).not.toHaveBeenCalled();
});

test.each([
  [[], "ep-1 did not reach the wanted status (timeout). Seen: nothing"],
  [["absent", "Active/Connected"], "ep-1 did not reach the wanted status (timeout). Seen: absent, Active/Connected"],
])("the message of an error says which statuses were seen: %j", (seen, message) => {
  expect(new WaitError("ep-1", "timeout", seen)).toMatchObject({ message, seen, retryable: false });
});

test.each<[string, Reply[], number, string[]]>([
  ["the wait that the service asks for", [is("Active", "Connecting")], 4000, ["Active/Connecting"]],
  ["the first wait of the first poll", [], 150, []],
])("a poll that the limit cuts off during %s gives the cause", async (_, replies, maxWaitMs, seen) => {
  const down: Reply = () => failure("ServiceUnavailable", 503, { "x-acs-retry-after": "3000" });
  const { client } = stubClient([...replies, down]);
  const until = { connectionStatus: "Connected" } as const;
  const error = await reason(settled(waitForVpcEndpoint(client, wanted, until, { maxWaitMs })));
  expect(error).toMatchObject({
    ...{ name: "WaitError", reason: "timeout", seen, retryable: true },
    cause: { code: "ServiceUnavailable" },
  });
});

test("a failure that a later attempt of its poll got over is no cause", async () => {
  const down: Reply = () => failure("ServiceUnavailable", 503);
  const { client, sent } = stubClient([down, is("Active", "Connecting")]);
  const until = { connectionStatus: "Connected" } as const;
  const error = await reason(settled(waitForVpcEndpoint(client, wanted, until, { maxWaitMs: 1000 })));
  expect(error).toMatchObject({ reason: "timeout", seen: ["Active/Connecting"], retryable: false });
  expect(error).not.toHaveProperty("cause");
  expect(sent).toHaveLength(2);
});

test("the failure of the last poll is the cause, and not that of an attempt before", async () => {
  const codes = ["InternalError", "ServiceUnavailable"];
  const { client } = stubClient([() => failure(codes.shift() ?? "Throttling", 503)], { maxRetries: 2 });
  const until = { connectionStatus: "Connected" } as const;
  const error = await reason(settled(waitForVpcEndpoint(client, wanted, until, { maxWaitMs: 1000 })));
  expect(error).toMatchObject({ reason: "timeout", cause: { code: "Throttling" } });
});

test("what is wanted cannot be left out", async () => {
  const { client, sent } = stubClient([absent]);
  const until = JSON.parse("{}").until;
  expect(await reason(waitForVpcEndpoint(client, wanted, until))).toMatchObject({
    ...{ name: "ConfigurationError", message: 'until: undefined is neither a wanted status, "gone" nor a function' },
  });
  expect(sent).toHaveLength(0);
});
