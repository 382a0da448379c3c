import { expect, test } from "vitest";
import type { RecordedRequest } from "../wire/index.ts";
import { logLine } from "./log.ts";

const request: RecordedRequest = {
  at: 0,
  method: "GET",
  path: "/things/all",
  query: [],
  operationId: "ListThings",
  headers: {},
  violations: [],
  status: 200,
  code: undefined,
  message: undefined,
};

test.each<[Partial<RecordedRequest>, string]>([
  [{}, "GET /things/all 200"],
  [
    {
      query: [
        ["page", "1"],
        ["name", "a b"],
      ],
    },
    "GET /things/all?page=1&name=a+b 200",
  ],
  [{ status: undefined }, "GET /things/all dropped"],
  [{ status: 400, code: "Busy" }, "GET /things/all 400 Busy"],
  [
    {
      violations: [
        { fault: "request", location: "query.page", message: "must be integer" },
        { fault: "document", location: "", message: "the answer is no JSON" },
      ],
    },
    "GET /things/all 200 (query.page must be integer; the answer is no JSON)",
  ],
  [{ code: "a\u001b[31m\n\u009b" }, "GET /things/all 200 a\\u001b[31m\\u000a\\u009b"],
])("the line of %j", (more, line) => {
  expect(logLine({ ...request, ...more })).toBe(line);
});
