import { expect, test } from "vitest";
import { createRequestIds } from "./request-ids.ts";

const form = /^[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/;
const some = (seed: number | undefined, count = 500) => Array.from({ length: count }, createRequestIds(seed));

test("without a seed they are random UUIDs in upper case", () => {
  const ids = some(undefined);
  for (const id of ids) expect(id).toMatch(form);
  expect(new Set([...ids, ...some(undefined)]).size).toBe(1000);
});

test("a seed gives the same UUIDs in the same order, in every version", () => {
  const ids = some(1);
  for (const id of ids) expect(id).toMatch(form);
  expect(new Set(ids).size).toBe(500);
  expect(some(1)).toEqual(ids);
  expect(some(2)).not.toContain(ids[0]);
  expect([...ids.slice(0, 2), ...some(-5, 1)]).toEqual([
    "5E2D1772-14E4-48F0-820E-A1FDB382F339",
    "2660B860-8812-4D70-891C-68B0CDD881A9",
    "550509B2-0420-4ECD-8E0E-2F79CE41B048",
  ]);
});
