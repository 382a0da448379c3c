// What the doc comments say of the options × what the client does: range, default, and whose option counts.
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { most, numberOptions } from "../test-support/option-facts.ts";
import { entry, failure, InstanceId, page, reason, stubClient } from "../test-support/stub.ts";
import { createClient, type RequestOptions, waitForVpcEndpoint } from "./index.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = () => new Promise<Response>(() => {});
const baseUrl = "https://a.example";
const target = { InstanceId, endpointId: "ep-1" };
const read = (file: string) => readFileSync(new URL(file, import.meta.url), "utf8");

/** The doc comment of an option. */
function commentOn(name: string, file: string): string {
  const comment = new RegExp(`/\\*\\*((?:(?!\\*/)[^])*)\\*/\\s*readonly ${name}\\?:`).exec(read(file))?.[1] ?? "";
  return comment.replace(/\s*\n\s*\*\s*/g, " ");
}

test.each(numberOptions)("the doc comment of $name says unit, range and default", ({ name, file, unit, ...facts }) => {
  const comment = commentOn(name, file);
  expect(comment).toContain(`from ${facts.least} to ${most}.`);
  expect(comment).toContain(`Default: ${facts.default}`);
  if (unit) expect(comment).toContain(`in ${unit}`);
});

test("every option with a number as its default is in the table", () => {
  const described = ["options.ts", "wait.ts"].flatMap((file) =>
    [...read(file).matchAll(/Default: \d+[^\n]*\n\s*readonly (\w+)\?:/g)].map(([, name]) => name),
  );
  expect(described.toSorted()).toEqual(numberOptions.map(({ name }) => name).toSorted());
});

describe.each(numberOptions)("$name", ({ name, least, takenBy }) => {
  const give: Record<(typeof takenBy)[number], (value: number) => Promise<unknown>> = {
    client: async (value) => createClient({ baseUrl, [name]: value }),
    call: (value) => stubClient([() => page()]).client.listVpcEndpoints({ InstanceId }, { [name]: value }),
    wait: (value) => {
      const { client } = stubClient([() => page(entry("ep-1"))]);
      return waitForVpcEndpoint(client, target, { endpointStatus: "Active" }, { [name]: value });
    },
  };

  test.each(takenBy)("takes what is in its range, given to the %s", async (place) => {
    for (const value of [least, most]) await give[place](value);
  });

  test.each(takenBy)("refuses what is outside of it, given to the %s", async (place) => {
    for (const value of [least - 1, most + 1, least + 0.5]) {
      const message = `${name}: ${value} is no whole number from ${least} to ${most}`;
      expect(await reason(give[place](value))).toMatchObject({ name: "ConfigurationError", message });
    }
  });
});

/** What each default does, and does no more or less. */
const byDefault: Readonly<Record<string, (value: number) => Promise<void>>> = {
  async timeoutMs(value) {
    const { client } = stubClient([never], { maxRetries: 0 });
    await expectedAfter(value, client.listVpcEndpoints({ InstanceId }), { name: "TimeoutError", scope: "attempt" });
  },
  async totalTimeoutMs(value) {
    const { client } = stubClient([never], { timeoutMs: most, maxRetries: 0 });
    await expectedAfter(value, client.listVpcEndpoints({ InstanceId }), { name: "TimeoutError", scope: "total" });
  },
  async maxRetries(value) {
    const { client, sent } = stubClient([() => failure("ServiceUnavailable", 503)]);
    const failed = reason(client.listVpcEndpoints({ InstanceId }));
    await vi.runAllTimersAsync();
    expect(await failed).toMatchObject({ attempts: value + 1 });
    expect(sent).toHaveLength(value + 1);
  },
  async maxBodyBytes(value) {
    const text = '{"RequestId":"R","Result":[]}';
    const { client } = stubClient([value, value + 1].map((length) => () => new Response(text.padEnd(length))));
    await client.listVpcEndpoints({ InstanceId });
    const message = expect.stringContaining(`is longer than ${value} bytes`);
    expect(await reason(client.listVpcEndpoints({ InstanceId }))).toMatchObject({ message });
  },
  async maxPages(value) {
    // So many calls take long where a clock is played for each.
    vi.useRealTimers();
    let asked = 0;
    const { client } = stubClient([() => page(entry(`ep-${asked++}`))]);
    const everything = async () => {
      for await (const _ of client.listVpcEndpoints({ InstanceId, size: 1 }));
    };
    expect(await reason(everything())).toMatchObject({ message: `There are more than ${value} pages (maxPages)` });
    expect(asked).toBe(value);
  },
  async minDelayMs(value) {
    expect((await lookTimes())[1]).toBe(value);
  },
  async maxDelayMs(value) {
    const times = await lookTimes();
    const waits = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    // The last one is cut short by the end of the waiting.
    expect(Math.max(...waits)).toBe(value);
    expect(waits.at(-2)).toBe(value);
  },
  async maxWaitMs(value) {
    const { client } = stubClient([() => page()]);
    const waiting = waitForVpcEndpoint(client, target, { endpointStatus: "Active" });
    await expectedAfter(value, waiting, { name: "WaitError", reason: "timeout" });
  },
};

test.each(numberOptions)("without $name, it is $default", ({ name, default: value }) => {
  const check = byDefault[name];
  if (!check) throw new Error(`nothing here shows what ${name} does by default`);
  return check(value);
});

/** Holds a promise to be open until shortly before that time, and then to reject with this. */
async function expectedAfter(ms: number, promise: PromiseLike<unknown>, error: object): Promise<void> {
  let isOpen = true;
  const failed = reason(promise).finally(() => {
    isOpen = false;
  });
  await vi.advanceTimersByTimeAsync(ms - 1);
  expect(isOpen).toBe(true);
  await vi.advanceTimersByTimeAsync(1);
  expect(await failed).toMatchObject(error);
}

/** When an endpoint was looked at that never comes, in milliseconds from the first look. */
async function lookTimes(): Promise<number[]> {
  const times: number[] = [];
  const look = () => {
    times.push(Date.now());
    return page();
  };
  const { client } = stubClient([look]);
  const failed = reason(waitForVpcEndpoint(client, target, { endpointStatus: "Active" }));
  await vi.runAllTimersAsync();
  await failed;
  return times.map((time) => time - (times[0] ?? 0));
}

/** What shows that an option given to a call counts, and not the one given to the client. */
const callWins: readonly (readonly [
  name: keyof RequestOptions,
  ofClient: object,
  ofCall: RequestOptions,
  shown: object,
])[] = [
  ["timeoutMs", { timeoutMs: 50, maxRetries: 0 }, { timeoutMs: 20 }, { scope: "attempt", limitMs: 20 }],
  ["timeoutMs", { timeoutMs: 20, maxRetries: 0 }, { timeoutMs: 50 }, { scope: "attempt", limitMs: 50 }],
  ["totalTimeoutMs", { totalTimeoutMs: 50 }, { totalTimeoutMs: 20 }, { scope: "total", limitMs: 20 }],
  ["totalTimeoutMs", { totalTimeoutMs: 20 }, { totalTimeoutMs: 50 }, { scope: "total", limitMs: 50 }],
  ["maxRetries", { timeoutMs: 5, maxRetries: 5 }, { maxRetries: 0 }, { attempts: 1 }],
  ["maxRetries", { timeoutMs: 5, maxRetries: 0 }, { maxRetries: 1 }, { attempts: 2 }],
  ["fetch", {}, { fetch: () => Promise.reject(new Error("of the call")), maxRetries: 0 }, { name: "ConnectionError" }],
  ["credentials", {}, { credentials: { accessKeyId: "", accessKeySecret: "" } }, { name: "ConfigurationError" }],
];

test.each(callWins)("%s of the call counts, not that of the client: %j, %j", async (_, ofClient, ofCall, shown) => {
  const { client } = stubClient([never], ofClient);
  const failed = reason(client.listVpcEndpoints({ InstanceId }, ofCall));
  await vi.runAllTimersAsync();
  expect(await failed).toMatchObject(shown);
});

const optional = [...read("options.ts").matchAll(/readonly (\w+)\?:/g)].map(([, name = ""]) => name);

test.each(optional)("the doc comment of %s says its default", (name) => {
  expect(optional.length).toBeGreaterThan(15);
  expect(commentOn(name, "options.ts")).toContain("Default: ");
});
