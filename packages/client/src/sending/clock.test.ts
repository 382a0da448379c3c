import { expect, test } from "vitest";
import { followingClock } from "./clock.ts";

const start = Date.parse("2026-01-02T03:04:05Z");

function clockAt(ms: number) {
  let time = ms;
  const clock = followingClock(() => new Date(time));
  const pass = (more: number) => {
    time += more;
  };
  return { clock, pass };
}

test("a clock that follows a date goes on from there", () => {
  const { clock, pass } = clockAt(start);
  expect(clock.now()).toEqual(new Date(start));
  expect(clock.follow("Fri, 02 Jan 2026 04:04:05 GMT")).toBe(true);
  pass(1500);
  expect(clock.now()).toEqual(new Date("2026-01-02T04:04:06.500Z"));
});

test.each([
  null,
  "",
  "soon",
  "2026-01-02T04:04:05Z",
  "Friday",
  "02 Jan 2026 04:04:05 GMT",
  // Before this version of the API, and long after anyone's clock.
  "Fri, 14 Jul 2017 02:40:00 GMT",
  "Thu, 01 Jan 1970 00:00:00 GMT",
  "Wed, 02 Oct 2096 07:06:40 GMT",
])("a clock does not follow %j", (date) => {
  const { clock } = clockAt(start);
  expect(clock.follow(date)).toBe(false);
  expect(clock.now()).toEqual(new Date(start));
});

test.each(["Fri, 14 Jul 2017 02:40:01 GMT", "Wed, 02 Oct 2096 07:06:39 GMT", "Fri Jan  2 04:04:05 2026 GMT"])(
  "a clock follows %j",
  (date) => {
    const { clock } = clockAt(start);
    expect(clock.follow(date)).toBe(true);
    expect(clock.now()).toEqual(new Date(date));
  },
);
