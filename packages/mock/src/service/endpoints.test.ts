import { endpoints } from "@vpc-endpoints/test-data";
import type { VpcEndpoint } from "@vpc-endpoints/types";
import { expect, test } from "vitest";
import { createEndpointStore, type Endpoints } from "./endpoints.ts";

const set = { endpointStatus: "Active" } as const;
const [third] = endpoints(3).slice(2);
if (!third) throw new Error("there is no third endpoint");

/** A store at the time 0, a clock for it, and what its lists hold: `1` an endpoint as it was given, `1+` an active one. */
function storeOf(initial: Endpoints | undefined) {
  const time = { now: 0 };
  const store = createEndpointStore(initial, () => time.now);
  const seen = (instanceId: string) => store.list(instanceId)?.map(short);
  return { store, time, seen };
}
const short = ({ endpointId, endpointStatus }: VpcEndpoint) =>
  endpointId.replace("ep-", "") + (endpointStatus === "Active" ? "+" : "");

test("without data there is nothing, and nothing moves", () => {
  const { store } = storeOf(undefined);
  expect([store.given, store.list("es-1"), store.all(), store.find("ep-1")]).toEqual([
    false,
    undefined,
    undefined,
    undefined,
  ]);
  store.answered("es-1");
  expect(() => store.move({ endpointId: "ep-1", afterMs: 0, set })).toThrow(
    'endpointId: no list of endpoints has the endpointId "ep-1"',
  );
  expect(() => store.move({ appear: third, afterMs: 0 })).toThrow("InstanceId: undefined has no list of endpoints");
  expect(() => store.move({ appear: third, afterMs: 0, InstanceId: "es-1" })).toThrow(
    'InstanceId: "es-1" has no list of endpoints',
  );
});

test("one list is that of every instance, a map has one for each", () => {
  const shared = storeOf(endpoints(1));
  expect([shared.store.given, shared.seen("es-1"), shared.seen("es-2")]).toEqual([true, ["1"], ["1"]]);
  expect(shared.store.all()).toEqual(endpoints(1));
  const own = storeOf({ "es-1": endpoints(2), "es-2": [] });
  expect([own.seen("es-1"), own.seen("es-2"), own.seen("es-3")]).toEqual([["1", "2"], [], undefined]);
  expect(own.store.all()).toEqual({ "es-1": endpoints(2), "es-2": [] });
  expect(own.store.find("ep-2")).toEqual(endpoints(2)[1]);
  expect(own.store.find("ep-3")).toBeUndefined();
});

test("a change shows when it is due, and stays", () => {
  const { store, time, seen } = storeOf({ "es-1": endpoints(2), "es-2": endpoints(1) });
  time.now = 100;
  store.move({ endpointId: "ep-1", afterMs: 50, set });
  time.now = 149;
  expect([seen("es-1"), seen("es-2")]).toEqual([["1", "2"], ["1"]]);
  time.now = 150;
  expect([seen("es-1"), seen("es-2")]).toEqual([["1+", "2"], ["1+"]]);
  time.now = 0;
  expect(store.all()).toEqual({ "es-1": [endpoints(1, set)[0], endpoints(2)[1]], "es-2": endpoints(1, set) });
  expect(store.find("ep-1")?.endpointStatus).toBe("Active");
  store.reset();
  expect(seen("es-1")).toEqual(["1", "2"]);
});

test("answers for another instance do not count", () => {
  const { store, seen } = storeOf({ "es-1": endpoints(1), "es-2": [] });
  store.move({ endpointId: "ep-1", afterRequests: 1, set });
  store.answered("es-2");
  store.answered("es-9");
  expect(seen("es-1")).toEqual(["1"]);
  store.answered("es-1");
  expect(seen("es-1")).toEqual(["1+"]);
});

test("where every instance has the same list, answers for any count", () => {
  const { store, seen } = storeOf(endpoints(1));
  store.move({ endpointId: "ep-1", afterRequests: 2, InstanceId: "es-1", set });
  for (const id of ["es-1", "es-2"]) store.answered(id);
  expect(seen("es-3")).toEqual(["1+"]);
});

test("changes that are due together come in the order in which they were due", () => {
  const { store, time, seen } = storeOf(endpoints(1));
  store.move({ endpointId: "ep-1", afterMs: 20, set });
  store.move({ endpointId: "ep-1", afterMs: 10, set: { endpointStatus: "Creating", endpointId: "ep-1" } });
  store.move({ appear: third, afterMs: 15 });
  store.move({ endpointId: "ep-3", afterMs: 30, vanish: true });
  time.now = 25;
  expect(seen("es-1")).toEqual(["1+", "3"]);
  time.now = 30;
  expect(seen("es-1")).toEqual(["1+"]);
});

test("a change can concern the endpoint of one instance", () => {
  const { store, seen } = storeOf({ "es-1": endpoints(1), "es-2": endpoints(2), "es-3": [] });
  store.move({ endpointId: "ep-1", InstanceId: "es-2", afterMs: 0, set });
  expect([seen("es-1"), seen("es-2")]).toEqual([["1"], ["1+", "2"]]);
  store.move({ endpointId: "ep-1", InstanceId: "es-1", afterMs: 0, vanish: true });
  expect([seen("es-1"), seen("es-2")]).toEqual([[], ["1+", "2"]]);
  expect(() => store.move({ endpointId: "ep-1", InstanceId: "es-3", afterMs: 0, set })).toThrow(
    'endpointId: no list of es-3 has the endpointId "ep-1"',
  );
});

test("what will appear can be found, change and vanish, but not appear twice", () => {
  const { store, time, seen } = storeOf({ "es-1": endpoints(1), "es-2": [] });
  store.move({ appear: third, InstanceId: "es-2", afterMs: 10 });
  expect(store.find("ep-3")).toEqual(third);
  expect(seen("es-2")).toEqual([]);
  store.move({ endpointId: "ep-3", afterMs: 20, set });
  expect(store.find("ep-9")).toBeUndefined();
  expect(() => store.move({ appear: third, InstanceId: "es-2", afterMs: 30 })).toThrow(
    'appear: the list has the endpointId "ep-3" already',
  );
  store.move({ appear: third, InstanceId: "es-1", afterMs: 30 });
  time.now = 20;
  expect([seen("es-1"), seen("es-2")]).toEqual([["1"], ["3+"]]);
  time.now = 30;
  expect([seen("es-1"), seen("es-2")]).toEqual([["1", "3"], ["3+"]]);
});

test("an endpoint appears in the list of every instance, or needs the name of one", () => {
  const shared = storeOf(endpoints(1));
  shared.store.move({ appear: third, InstanceId: "es-5", afterMs: 0 });
  expect(shared.seen("es-1")).toEqual(["1", "3"]);
  expect(() => shared.store.move({ appear: third, afterMs: 0 })).toThrow(
    'appear: the list has the endpointId "ep-3" already',
  );
  const { store } = storeOf({ "es-1": endpoints(1) });
  expect(() => store.move({ appear: third, afterMs: 0 })).toThrow("InstanceId: undefined has no list of endpoints");
  expect(() => store.move({ appear: third, InstanceId: "es-9", afterMs: 0 })).toThrow(
    'InstanceId: "es-9" has no list of endpoints',
  );
});

test.each<[string, Endpoints]>([
  ["one list", endpoints(100_000)],
  ["a map", { "es-1": endpoints(100_000) }],
])("%s of 100,000 endpoints is not copied for a request, whatever will change in it", (_, data) => {
  const { store, time } = storeOf(data);
  store.move({ endpointId: "ep-100000", afterMs: 10, set });
  store.move({ endpointId: "ep-1", afterRequests: 3, vanish: true });
  const list = () => {
    const found = store.list("es-1");
    store.answered("es-1");
    return found;
  };
  const first = list();
  expect(first).toHaveLength(100_000);
  // As one, because a comparison of the entries would pass for a copy too.
  expect(list() === first).toBe(true);
  time.now = 10;
  const changed = list();
  expect(changed?.at(-1)?.endpointStatus).toBe("Active");
  expect(changed === first).toBe(false);
  list();
  const last = list();
  expect(list() === last).toBe(true);
});

test("what cannot be right is not kept", () => {
  const { store, seen } = storeOf(endpoints(1));
  expect(() => store.move({ endpointId: "ep-1", set })).toThrow("a transition has either afterRequests or afterMs");
  expect(seen("es-1")).toEqual(["1"]);
});
