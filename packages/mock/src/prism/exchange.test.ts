import { expect, test } from "vitest";
import { exchangeOf } from "./exchange.ts";

test("a request that was given to Prism by someone else has no exchange", () => {
  const input = { method: "get", url: { path: "/" } } as const;
  expect(() => exchangeOf(input)).toThrow("a request reached the responder without its exchange");
});
