import { expect, test } from "vitest";
import { refuseDeep } from "./refuse-deep.ts";

const nested = (levels: number): unknown => (levels === 0 ? "end" : { in: nested(levels - 1) });

test.each([[undefined], [null], ["text"], [1], [[]], [{ a: null, b: "text", c: [null] }]])("%j is not deep", (body) => {
  expect(() => refuseDeep(body)).not.toThrow();
});

test("a member may have 100 levels, and its name tells which has more", () => {
  expect(() => refuseDeep({ first: nested(100), second: [nested(99)] })).not.toThrow();
  const message = "second: is nested deeper than 100 levels";
  expect(() => refuseDeep({ first: nested(100), second: nested(101) })).toThrow(new TypeError(message));
});
