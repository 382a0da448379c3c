import { expect, test } from "vitest";
import { checkDate } from "./date.ts";

const text = "2026-01-02T03:04:05Z";
const time = Date.parse(text);
const quarter = 15 * 60_000;

test.each([
  [0, undefined],
  [-quarter, undefined],
  [quarter, undefined],
  [-quarter - 1, "InvalidTimeStamp.Expired"],
  [quarter + 1, "InvalidTimeStamp.Expired"],
])("a clock that is %i ms off: %s", (offset, code) => {
  expect(checkDate(text, time + offset)?.code).toBe(code);
});

test.each([
  "",
  "soon",
  "Fri, 02 Jan 2026 03:04:05 GMT",
  "2026-01-02",
  "2026-01-02T03:04:05",
  "2026-01-02T03:04:05.000Z",
  "2026-01-02T03:04:05+00:00",
  "2026-01-32T03:04:05Z",
  "2026-02-31T03:04:05Z",
  "+002026-01-02T03:04:05Z",
])("%j is refused", (other) => {
  const refusal = checkDate(other, time);
  expect(refusal?.code).toBe("InvalidTimeStamp.Format");
  expect(refusal?.message?.("")).toBe("The header x-acs-date is not in the form yyyy-MM-ddTHH:mm:ssZ.");
});
