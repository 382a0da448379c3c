import { endpoints } from "@vpc-endpoints/test-data";
import { expect, test } from "vitest";
import { createEndpointStore } from "./endpoints.ts";

const set = { endpointStatus: "Active" } as const;
const move = { endpointId: "ep-1", afterRequests: 1, set } as const;
const active = endpoints(1, set);

test("new data takes the place of all, and drops what was about to change", () => {
  const store = createEndpointStore(endpoints(1), () => 0);
  store.move(move);
  const next = { "es-1": endpoints(2) };
  store.replace(next);
  next["es-1"].pop();
  store.answered("es-1");
  expect([store.all(), store.list("es-2")]).toEqual([{ "es-1": endpoints(2) }, undefined]);
  store.replace(undefined);
  expect([store.given, store.all()]).toEqual([false, undefined]);
});

test("a reset goes back to the data that was given last", () => {
  const store = createEndpointStore(endpoints(3), () => 0);
  store.replace(endpoints(1));
  store.move({ ...move, afterRequests: 0 });
  expect(store.all()).toEqual(active);
  store.reset();
  expect(store.all()).toEqual(endpoints(1));
  store.move(move);
  store.reset();
  store.answered("es-1");
  expect(store.all()).toEqual(endpoints(1));
});

test("new data of one instance leaves that of the others as it is, with what is about to change", () => {
  const store = createEndpointStore({ "es-1": endpoints(1), "es-2": endpoints(1), "es-3": endpoints(1) }, () => 0);
  store.move({ ...move, InstanceId: "es-3", afterRequests: 0 });
  expect(store.list("es-3")).toEqual(active);
  store.move(move);
  const next = endpoints(1);
  store.replaceOf("es-1", next);
  next.pop();
  for (const id of ["es-1", "es-2"]) store.answered(id);
  expect(store.all()).toEqual({ "es-1": endpoints(1), "es-2": active, "es-3": active });
  store.reset();
  expect(store.all()).toEqual({ "es-1": endpoints(1), "es-2": endpoints(1), "es-3": endpoints(1) });
});

test.each([
  ["one instance", { "es-1": [] }],
  ["every instance", []],
])("what was about to appear in replaced data of %s appears no more", (_, initial) => {
  const store = createEndpointStore(initial, () => 0);
  for (const appear of endpoints(1)) store.move({ appear, InstanceId: "es-1", afterMs: 5 });
  expect(store.find("ep-1")).toEqual(endpoints(1)[0]);
  store.replaceOf("es-1", []);
  expect(store.find("ep-1")).toBeUndefined();
});

test("where every instance had the same list, the one with new data is the only one", () => {
  const store = createEndpointStore(endpoints(2), () => 0);
  store.move(move);
  store.replaceOf("es-1", endpoints(1));
  store.answered("es-1");
  store.answered("es-2");
  expect([store.all(), store.list("es-2")]).toEqual([{ "es-1": endpoints(1) }, undefined]);
  store.reset();
  expect(store.all()).toEqual({ "es-1": endpoints(1) });
});

test("data of one instance can be the first that there is", () => {
  const store = createEndpointStore(undefined, () => 0);
  store.replaceOf("es-1", []);
  expect([store.given, store.all()]).toEqual([true, { "es-1": [] }]);
});
