import { endpoints } from "@vpc-endpoints/test-data";
import { expect, test } from "vitest";
import { byDue, changed, checkTransition, isDue, type Transition } from "./transitions.ts";

const [first, second, third] = endpoints(3);
if (!first || !second || !third) throw new Error("there are no three endpoints");

/** A transition with this due date, given at 1000 and three requests ago. */
const pending = (due: Pick<Transition, "afterMs" | "afterRequests">, since = 1000, requests = 3) => ({
  transition: { ...due, endpointId: "ep-1", vanish: true } as const,
  lists: new Set([undefined]),
  since,
  requests,
});

test.each([
  [{ afterMs: 500 }, 1499, false],
  [{ afterMs: 500 }, 1500, true],
  [{ afterMs: 0 }, 1000, true],
  [{ afterRequests: 3 }, 1000, true],
  [{ afterRequests: 4 }, 9000, false],
  [{ afterRequests: 0 }, 0, true],
])("%j is due at %i: %s", (due, now, expected) => {
  expect(isDue(pending(due), now)).toBe(expected);
});

test.each([
  ["milliseconds", { afterMs: 300 }, { afterMs: 100 }, 200],
  ["requests", { afterRequests: 3 }, { afterRequests: 1 }, 2],
  ["milliseconds before requests", { afterMs: 300 }, { afterRequests: 1 }, 0],
  ["requests before milliseconds", { afterRequests: 1 }, { afterMs: 300 }, 0],
])("by %s: the one that was due first comes first", (_, one, other, order) => {
  expect(byDue(pending(one), pending(other))).toBe(order);
  expect(byDue(pending(other), pending(one)) + order).toBe(0);
});

test("what was given later is due later", () => {
  expect(byDue(pending({ afterMs: 100 }, 1300), pending({ afterMs: 300 }))).toBe(100);
  expect(byDue(pending({ afterRequests: 1 }, 0, 2), pending({ afterRequests: 1 }, 0, 5))).toBe(3);
});

test("an endpoint changes, vanishes, appears, or is not there", () => {
  const list = [first, second];
  const set = { endpointStatus: "Active" } as const;
  expect(changed(list, { afterMs: 0, endpointId: "ep-2", set })).toEqual([first, { ...second, ...set }]);
  expect(changed(list, { afterMs: 0, endpointId: "ep-1", vanish: true })).toEqual([second]);
  expect(changed(list, { afterMs: 0, appear: third })).toEqual([first, second, third]);
  expect(changed(list, { afterMs: 0, endpointId: "ep-3", vanish: true })).toBe(list);
});

const set = {};
const appear = first;
test.each<[object, string | undefined]>([
  [{ afterMs: 0, endpointId: "ep-1", set }, undefined],
  [{ afterMs: 1.5, endpointId: "ep-1", vanish: true }, undefined],
  [{ afterRequests: 0, appear }, undefined],
  [{ endpointId: "ep-1", set }, "a transition has either afterRequests or afterMs"],
  [{ afterMs: 1, afterRequests: 1, endpointId: "ep-1", set }, "a transition has either afterRequests or afterMs"],
  [{ afterRequests: -1, endpointId: "ep-1", set }, "afterRequests: -1 is no whole number from 0"],
  [{ afterRequests: 1.5, endpointId: "ep-1", set }, "afterRequests: 1.5 is no whole number from 0"],
  [{ afterMs: -1, endpointId: "ep-1", set }, "afterMs: -1 is no number from 0"],
  [{ afterMs: Number.NaN, endpointId: "ep-1", set }, "afterMs: NaN is no number from 0"],
  [{ afterMs: 0, endpointId: "ep-1" }, "a transition has one of set, vanish and appear"],
  [{ afterMs: 0, endpointId: "ep-1", set, vanish: true }, "a transition has one of set, vanish and appear"],
  [{ afterMs: 0, set }, "endpointId: is missing"],
  [{ afterMs: 0, vanish: true }, "endpointId: is missing"],
  [{ afterMs: 0, appear, endpointId: "ep-1" }, "endpointId: the one that appears has its own"],
])("%j: %s", (transition, message) => {
  const check = () => checkTransition(Object(transition));
  if (message === undefined) expect(check).not.toThrow();
  else expect(check).toThrow(message);
});
