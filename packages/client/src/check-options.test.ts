import { expect, test, vi } from "vitest";
import { checkWhole, clientOptions, requestOptions } from "./check-options.ts";
import { ConfigurationError } from "./errors.ts";

/** Options as a program without types may give them. */
const untyped = (options: object) => Object.assign({}, options);
const broken = (message: string) => new ConfigurationError(message);

const functions = ["fetch", "now", "nonce", "random", "validate"];

test.each(functions)("%s is a function or left out", (name) => {
  for (const check of [clientOptions, requestOptions]) {
    expect(() => check(untyped({ [name]: () => 1 }))).not.toThrow();
    expect(() => check(untyped({ [name]: undefined }))).not.toThrow();
    expect(() => check(untyped({ [name]: "text" }))).toThrow(broken(`${name}: "text" is no function`));
    expect(() => check(untyped({ [name]: null }))).toThrow(broken(`${name}: null is no function`));
  }
});

test.each<[object, string]>([
  [{ userAgent: "line\nbreak" }, 'userAgent: "line\\nbreak" cannot be sent'],
  [{ userAgent: "é" }, 'userAgent: "é" cannot be sent'],
  [{ userAgent: 5 }, "userAgent: 5 cannot be sent"],
  [{ retryBudget: {} }, "retryBudget: [object Object] has no numbers from 0"],
  [{ retryBudget: null }, "retryBudget: null has no numbers from 0"],
  [{ retryBudget: true }, "retryBudget: true has no numbers from 0"],
  [{ retryBudget: { retries: 1 } }, "retryBudget: [object Object] has no numbers from 0"],
  [{ retryBudget: { perSuccess: 1 } }, "retryBudget: [object Object] has no numbers from 0"],
  [{ retryBudget: { retries: -1, perSuccess: 1 } }, "retryBudget: [object Object] has no numbers from 0"],
  [{ retryBudget: { retries: 1, perSuccess: Number.NaN } }, "retryBudget: [object Object] has no numbers from 0"],
  [{ retryBudget: { retries: "1", perSuccess: 1 } }, "retryBudget: [object Object] has no numbers from 0"],
  [{ hooks: { onRequest: 5 } }, "hooks.onRequest: 5 is no function"],
  [{ hooks: { onResponse: null } }, "hooks.onResponse: null is no function"],
  [{ hooks: { onRetry: {} } }, "hooks.onRetry: [object Object] is no function"],
  [{ hooks: { onError: "text" } }, 'hooks.onError: "text" is no function'],
])("a client is not made with %j", (options, message) => {
  expect(() => clientOptions(untyped(options))).toThrow(broken(message));
});

test.each<[object]>([
  [{}],
  [{ userAgent: "" }],
  [{ userAgent: "\t my-app/1.0 (~)" }],
  [{ retryBudget: false }],
  [{ retryBudget: { retries: 0, perSuccess: 0 } }],
  [{ retryBudget: { retries: 0.5, perSuccess: Number.POSITIVE_INFINITY } }],
  [{ hooks: {} }],
])("a client may be made with %j", (options) => {
  expect(clientOptions(untyped(options))).toMatchObject(options);
});

test("what is changed in the options of a client later counts no more", () => {
  const given = {
    ...{ baseUrl: "https://a.example", credentials: { accessKeyId: "id", accessKeySecret: "s" } },
    retryBudget: { retries: 1, perSuccess: 1 },
  };
  const copy = clientOptions(given);
  const before = structuredClone(given);
  Object.assign(given, { baseUrl: "https://b.example" });
  Object.assign(given.credentials, { accessKeyId: "other" });
  Object.assign(given.retryBudget, { retries: 9 });
  expect(copy).toEqual({ ...before, hooks: undefined });
});

test("hooks are called as methods of their object, as they were at the time", () => {
  const told: unknown[] = [];
  class Log {
    name = "log";
    onError(event: unknown) {
      told.push([this.name, event]);
    }
  }
  const hooks = new Log();
  const copy = clientOptions({ hooks }).hooks;
  hooks.onError = () => void told.push("changed");
  const event = { operation: "GetThing", error: 1, attempts: 1 };
  copy?.onError?.(event);
  expect(told).toEqual([["log", event]]);
  expect(Object.keys(copy ?? {})).toEqual(["onError"]);
});

test.each<[object, string]>([
  [{ signal: null }, "signal: null is no AbortSignal"],
  [{ signal: {} }, "signal: [object Object] is no AbortSignal"],
  [{ headers: null }, "headers: null is no object of names and values"],
  [{ headers: "a: b" }, 'headers: "a: b" is no object of names and values'],
  [{ headers: [["a", "b"]] }, "headers: [object Array] is no object of names and values"],
  [{ headers: new Headers() }, "headers: [object Headers] is no object of names and values"],
  [{ query: new URLSearchParams() }, "query: [object URLSearchParams] is no object of names and values"],
  [{ query: null }, "query: null is no object of names and values"],
])("a call is not made with %o", (options, message) => {
  expect(() => requestOptions(untyped(options))).toThrow(broken(message));
});

test("what is changed in the options of a call later counts no more", () => {
  const { signal } = new AbortController();
  const given = {
    ...{ headers: { a: "1" }, query: { b: 2 }, signal, maxPages: 5 },
    credentials: { accessKeyId: "id", accessKeySecret: "s" },
  };
  const copy = requestOptions(given);
  Object.assign(given.headers, { a: "9" });
  Object.assign(given.query, { b: 9 });
  Object.assign(given.credentials, { accessKeyId: "other" });
  expect(copy).toEqual({
    ...{ headers: { a: "1" }, query: { b: 2 }, signal, maxPages: 5 },
    credentials: { accessKeyId: "id", accessKeySecret: "s" },
  });
  expect(requestOptions(undefined)).toEqual({});
});

test("what gives credentials is used as it is, and not a copy", () => {
  const provider = vi.fn();
  const client = { getCredential: vi.fn() };
  for (const credentials of [provider, client, null]) {
    expect(clientOptions(untyped({ credentials })).credentials).toBe(credentials);
    expect(requestOptions(untyped({ credentials })).credentials).toBe(credentials);
  }
});

const most = 2 ** 31 - 1;

test.each([0, 7])("a whole number from %i to the most that a timer takes is right", (least) => {
  for (const n of [undefined, least, least + 1, most]) expect(() => checkWhole({ n }, { n: least })).not.toThrow();
  for (const n of [least - 1, least + 0.5, most + 1, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => checkWhole({ n }, { n: least })).toThrow(
      broken(`n: ${n} is no whole number from ${least} to ${most}`),
    );
  }
  for (const n of [null, "7", 7n, [7]]) expect(() => checkWhole({ n }, { n: least })).toThrow(ConfigurationError);
  expect(() => checkWhole({ other: -1 }, { n: least })).not.toThrow();
});

test.each<[unknown, string]>([
  [5, "5"],
  [null, "null"],
  [false, "false"],
  ["text", '"text"'],
  [[], "[object Array]"],
])("a client is not made with the hooks %j", (hooks, shown) => {
  expect(() => clientOptions(untyped({ hooks }))).toThrow(broken(`hooks: ${shown} is no object`));
});
