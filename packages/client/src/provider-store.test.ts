import { getEventListeners } from "node:events";
import { expect, test, vi } from "vitest";
import {
  type CheckedCredentials,
  checkCredentials,
  type ProviderContext,
  type UncheckedCredentials,
} from "./credentials.ts";
import { providerStore } from "./provider-store.ts";

const minute = 60_000;
const given = (accessKeyId: string, expiration?: number) => ({ accessKeyId, accessKeySecret: "s", expiration });
const later = <T>() => {
  let resolve: (value: T) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise<T>((...both) => {
    [resolve, reject] = both;
  });
  return { promise, resolve, reject };
};

/** A store whose clock is set by hand, and whose provider does these things one after the other. */
function storeOf(...answers: (() => UncheckedCredentials | Promise<UncheckedCredentials>)[]) {
  const clock = { ms: 0 };
  const provider = vi.fn((_: ProviderContext) => answers.shift()?.() ?? Promise.reject(new Error("no answer is left")));
  const failed = (error: unknown, known: CheckedCredentials | undefined, hide: (text: string) => string) =>
    new Error(hide(`${error}`), { cause: known?.accessKeyId });
  const store = providerStore(provider, { now: () => new Date(clock.ms), check: checkCredentials, failed });
  const get = async (signal = new AbortController().signal) => (await store.get(signal)).accessKeyId;
  return { store, get, provider, clock };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

test.each([
  ["more than five minutes are left", 5 * minute + 1, "A", 1],
  ["five minutes are left", 5 * minute, "A", 2],
  ["a moment is left", 1, "A", 2],
  ["they have just ended", 0, "B", 2],
  ["they have ended long ago", -minute, "B", 2],
])("where %s", async (_, leftMs, id, asked) => {
  const { get, provider, clock } = storeOf(
    () => given("A", 100 * minute),
    () => given("B", 999 * minute),
  );
  await get();
  clock.ms = 100 * minute - leftMs;
  expect(await get()).toBe(id);
  await settle();
  expect(provider).toHaveBeenCalledTimes(asked);
  expect(await get()).toBe(asked === 1 ? "A" : "B");
});

test.each([undefined, Number.NaN])("where they end at %s, the provider is asked every time", async (expiration) => {
  const { get } = storeOf(
    () => given("A", expiration),
    () => given("B", expiration),
  );
  expect([await get(), await get()]).toEqual(["A", "B"]);
});

test("those who wait at the same time share one answer", async () => {
  const answer = later<UncheckedCredentials>();
  const { get, provider } = storeOf(() => answer.promise);
  const all = [get(), get(), get()];
  answer.resolve(given("A"));
  expect(await Promise.all(all)).toEqual(["A", "A", "A"]);
  expect(provider).toHaveBeenCalledOnce();
});

test("those who wait at the same time are each given an error of their own, and the next asks again", async () => {
  const { get } = storeOf(
    () => Promise.reject(new Error("down")),
    () => given("A"),
  );
  const [first, second] = await Promise.allSettled([get(), get()]);
  if (first.status !== "rejected" || second.status !== "rejected") throw new Error("both should have failed");
  expect(first.reason).toEqual(new Error("Error: down"));
  expect(second.reason).toEqual(first.reason);
  expect(second.reason).not.toBe(first.reason);
  expect(await get()).toBe("A");
});

test("a provider that throws at once fails as one that rejects", async () => {
  const { get } = storeOf(() => {
    throw new Error("down");
  });
  await expect(get()).rejects.toThrow(new Error("Error: down"));
});

test("what cannot be right is an error too", async () => {
  const { get } = storeOf(() => ({ accessKeyId: "" }));
  await expect(get()).rejects.toThrow("credentials.accessKeyId");
});

test("a renewal that fails hurts nobody while what is known holds, and is tried again", async () => {
  const unhandled = vi.fn();
  process.on("unhandledRejection", unhandled);
  const { get, provider, clock } = storeOf(() => given("A", 10 * minute));
  await get();
  clock.ms = 6 * minute;
  expect(await get()).toBe("A");
  await settle();
  expect(await get()).toBe("A");
  await settle();
  process.off("unhandledRejection", unhandled);
  expect(provider).toHaveBeenCalledTimes(3);
  expect(unhandled).not.toHaveBeenCalled();
});

test("a renewal that fails after what was known has ended is an error, which knows what was", async () => {
  const { get, clock } = storeOf(() => given("A", 10 * minute));
  await get();
  clock.ms = 10 * minute;
  await expect(get()).rejects.toMatchObject({ message: "Error: no answer is left", cause: "A" });
});

test("only what it would still give is forgotten", async () => {
  const { store, get, provider } = storeOf(
    () => given("A", minute * 100),
    () => given("B", minute * 100),
  );
  store.forget({ accessKeyId: "A", accessKeySecret: "s" });
  const used = await store.get(new AbortController().signal);
  store.forget({ ...used });
  expect(await get()).toBe("A");
  store.forget(used);
  expect(await get()).toBe("B");
  store.forget(used);
  expect(await get()).toBe("B");
  expect(provider).toHaveBeenCalledTimes(2);
});

test("who comes aborted asks for nothing", async () => {
  const { get, provider } = storeOf(() => given("A"));
  const signal = AbortSignal.abort(new Error("enough"));
  await expect(get(signal)).rejects.toBe(signal.reason);
  expect(provider).not.toHaveBeenCalled();
});

test("the provider is aborted when the last who waits leaves, and not before", async () => {
  const answer = later<UncheckedCredentials>();
  const { get, provider } = storeOf(() => answer.promise);
  const [first, second] = [new AbortController(), new AbortController()];
  const both = [get(first.signal), get(second.signal)];
  await settle();
  const signal = provider.mock.calls[0]?.[0].signal;
  first.abort(new Error("first"));
  expect(signal?.aborted).toBe(false);
  second.abort(new Error("second"));
  expect(signal?.reason).toBe(second.signal.reason);
  answer.resolve(given("A"));
  await Promise.all(both);
});

test("nothing listens to a signal after the answer, and a later abort reaches nobody", async () => {
  const { get, provider } = storeOf(() => given("A"));
  const controller = new AbortController();
  await get(controller.signal);
  expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  controller.abort();
  expect(provider.mock.calls[0]?.[0].signal.aborted).toBe(false);
});

test("who comes after all have left asks anew, and the late answer of before is not kept", async () => {
  const [old, fresh] = [later<UncheckedCredentials>(), later<UncheckedCredentials>()];
  const { get, provider } = storeOf(
    () => old.promise,
    () => fresh.promise,
  );
  const controller = new AbortController();
  const left = get(controller.signal);
  await settle();
  controller.abort();
  const waiting = get();
  await settle();
  expect(provider).toHaveBeenCalledTimes(2);
  expect(provider.mock.calls[1]?.[0].signal.aborted).toBe(false);
  old.resolve(given("OLD", 100 * minute));
  await left;
  const joined = get();
  fresh.resolve(given("FRESH", 100 * minute));
  expect(await Promise.all([waiting, joined, get()])).toEqual(["FRESH", "FRESH", "FRESH"]);
  expect(provider).toHaveBeenCalledTimes(2);
});

test.each([0, 1, 2, 3, 4, 5, 6, 7, 8])(
  "an abort so soon after the answer (%i turns) takes no answer from who asks next",
  async (turns) => {
    const [first, second] = [later<UncheckedCredentials>(), later<UncheckedCredentials>()];
    const { get, provider } = storeOf(
      () => first.promise,
      () => second.promise,
    );
    const controller = new AbortController();
    const answered = get(controller.signal);
    await settle();
    first.resolve(given("A"));
    for (let turn = 0; turn < turns; turn++) await Promise.resolve();
    const next = get();
    controller.abort();
    expect(await answered).toBe("A");
    second.resolve(given("B", 100 * minute));
    await next;
    expect([await get(), await get()]).toEqual(["B", "B"]);
    expect(provider).toHaveBeenCalledTimes(2);
  },
);

test.each([
  ["accessKeySecret=abc, next", "accessKeySecret=***, next"],
  ["AccessKeyId: abc next", "AccessKeyId: *** next"],
  ['{"SecurityToken":"abc","Code":"x"}', '{"SecurityToken":"***","Code":"x"}'],
  ["{'password' : 'abc'}", "{'password' : '***'}"],
  ["?token=abc&x=y;secret=d}", "?token=***&x=y;secret=***}"],
  ["TOKEN =\tabc", "TOKEN =\t***"],
  ["Unexpected token '<', no key: was given", "Unexpected token '<', no key: *** given"],
  ["status 503", "status 503"],
])("of a provider's message %s is shown %s", async (message, shown) => {
  const { get } = storeOf(() => Promise.reject(message));
  await expect(get()).rejects.toThrow(new Error(shown));
});
