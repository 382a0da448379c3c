import { answer, type FaultRow, invalid, json, once, page } from "./fault-row.ts";
import { credentials } from "./secrets.ts";

const notFound = { name: "ApiError", code: "InstanceNotFound", message: "InstanceNotFound: No.", retryable: false };
const echo = Object.values(credentials).join();
const throttled = { name: "ThrottlingError", retryable: true };

/** Whole answers that are no page, or do not look like one. */
export const answerFaults: readonly FaultRow[] = [
  {
    name: "a page that is called HTML",
    fault: answer(page, 200, { "content-type": "text/html; charset=gbk" }),
    error: undefined,
    attempts: 1,
  },
  { name: "HTML 502", fault: answer("<html>502</html>", 502), error: invalid(502), attempts: 3, waitsMs: 600 },
  { name: "HTML 200", fault: answer("<html>Hello</html>"), error: invalid(200), attempts: 1 },
  { name: "empty 200", fault: answer(""), error: invalid(200), attempts: 1 },
  { name: "empty 204", fault: answer("", 204), error: invalid(204), attempts: 1 },
  { name: "empty 503", fault: answer("", 503), error: invalid(503), attempts: 3, waitsMs: 600 },
  { name: "truncated JSON", fault: answer('{"RequestId":"BODY-ID","Res'), error: invalid(200), attempts: 1 },
  { name: "not UTF-8", fault: answer(Buffer.from([0x7b, 0xff])), error: invalid(200), attempts: 1 },
  { name: "null", fault: json(null, 200), error: invalid(200), attempts: 1 },
  { name: "no Result", fault: json({ RequestId: "R" }, 200), error: invalid(200), attempts: 1 },
  { name: "no RequestId", fault: json({ Result: [] }, 200), error: invalid(200), attempts: 1 },
  {
    name: "a Result that is no array",
    fault: json({ RequestId: "R", Result: {} }, 200),
    error: invalid(200),
    attempts: 1,
  },
  {
    name: "entries that are no objects",
    fault: json({ RequestId: "R", Result: [1] }, 200),
    error: invalid(200),
    attempts: 1,
  },
  {
    name: "a Code with status 200",
    fault: json({ Code: "InstanceNotFound", Message: "No.", RequestId: "R" }, 200),
    error: { ...notFound, requestId: "R", status: 200 },
    attempts: 1,
  },
  {
    name: "an error in upper case",
    fault: json({ Code: "InstanceNotFound", Message: "No.", RequestId: "R", HostId: "H", Recommend: "url" }, 400),
    error: { ...notFound, requestId: "R", status: 400, hostId: "H", recommend: "url" },
    attempts: 1,
  },
  {
    name: "an error in lower case",
    fault: json({ code: "InstanceNotFound", message: "No.", requestId: "R" }, 404),
    error: { ...notFound, requestId: "R", status: 404 },
    attempts: 1,
  },
  {
    name: "an XML error",
    fault: answer("<Error><Code>Forbidden.RAM</Code><Message>No.</Message></Error>", 403),
    error: { name: "ApiError", code: "Forbidden.RAM", requestId: "HEADER-ID", status: 403 },
    attempts: 1,
  },
  {
    name: "InternalError",
    fault: json({ Code: "InternalError" }, 500),
    error: { name: "ApiError", code: "InternalError", requestId: "HEADER-ID", status: 500 },
    attempts: 3,
    waitsMs: 600,
  },
  {
    name: "ServiceUnavailable with status 400",
    fault: json({ Code: "ServiceUnavailable" }, 400),
    error: { name: "ApiError", code: "ServiceUnavailable", retryable: true },
    attempts: 3,
    waitsMs: 600,
  },
  {
    name: "an AccessKey that there is not",
    fault: json({ Code: "InvalidAccessKeyId.NotFound" }, 404),
    error: { name: "AuthenticationError", code: "InvalidAccessKeyId.NotFound", retryable: false, status: 404 },
    attempts: 1,
  },
  { name: "empty 429", fault: answer("", 429), error: { ...throttled, status: 429 }, attempts: 3, waitsMs: 600 },
  {
    name: "throttling with x-acs-retry-after",
    fault: json({ Code: "Throttling.User" }, 400, { "x-acs-retry-after": "1500" }),
    error: { ...throttled, retryAfterMs: 1500 },
    attempts: 3,
    waitsMs: 3000,
  },
  {
    name: "throttling with Retry-After",
    fault: json({ Code: "Throttling" }, 429, { "retry-after": "2" }),
    error: { ...throttled, retryAfterMs: 2000 },
    attempts: 3,
    waitsMs: 4000,
  },
  {
    name: "throttling with Retry-After, longer than the call may take",
    fault: json({ Code: "Throttling" }, 429, { "retry-after": "60" }),
    error: { ...throttled, retryAfterMs: 60_000 },
    attempts: 1,
  },
  {
    name: "throttling, once",
    fault: once(json({ Code: "Throttling" }, 400, { "x-acs-retry-after": "1500" })),
    error: undefined,
    attempts: 2,
    waitsMs: 1500,
  },
  {
    name: "throttling, and the caller gives up while the client waits",
    fault: json({ Code: "Throttling" }, 400, { "x-acs-retry-after": "30000" }),
    aborts: true,
    error: { name: "AbortError" },
    attempts: 1,
  },
  {
    name: "expired clock, mended by the answer's Date",
    fault: once(json({ Code: "InvalidTimeStamp.Expired" }, 400)),
    error: undefined,
    attempts: 2,
  },
  {
    name: "expired clock for ever",
    fault: json({ Code: "InvalidTimeStamp.Expired" }, 400),
    error: { name: "AuthenticationError", retryable: false },
    attempts: 2,
  },
  {
    name: "an error that echoes the credentials everywhere",
    fault: json({ Code: "InstanceNotFound", Message: echo, RequestId: echo, HostId: echo, Recommend: echo }, 400),
    error: { name: "ApiError", code: "InstanceNotFound" },
    attempts: 1,
  },
  {
    name: "a page that echoes the credentials",
    fault: answer(`<html>${echo}</html>`),
    error: invalid(200),
    attempts: 1,
  },
];
