import { expect, test } from "vitest";
import { createNonces } from "./nonces.ts";

test("nonces are forgotten oldest first", () => {
  const nonces = createNonces(2);
  expect(["a", "b", "a", "c", "a", "c"].map(nonces.use)).toEqual([true, true, false, true, true, false]);
});

test("what is cleared may be used again", () => {
  const nonces = createNonces(2);
  nonces.use("a");
  nonces.clear();
  expect(["a", "b", "a"].map(nonces.use)).toEqual([true, true, false]);
});
