import { expect, test } from "vitest";
import { createNonces } from "./nonces.ts";

test("the last nonces are remembered, and older ones forgotten", () => {
  const nonces = createNonces(2);
  const known = [..."abacadbe"].map(nonces.use);
  expect(known).toEqual([true, true, false, true, false, true, false, true]);
  expect([..."cde"].map(nonces.use)).toEqual([false, false, false]);
  expect([..."ab"].map(nonces.use)).toEqual([true, true]);
});

test("what is cleared may be used again", () => {
  const nonces = createNonces(1);
  for (const nonce of "ab") nonces.use(nonce);
  nonces.clear();
  expect([..."abb"].map(nonces.use)).toEqual([true, true, false]);
});
