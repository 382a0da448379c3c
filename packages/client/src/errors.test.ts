import { expect, test } from "vitest";
import {
  ApiError,
  AuthenticationError,
  ConfigurationError,
  ConnectionError,
  InvalidResponseError,
  refused,
  ThrottlingError,
  TimeoutError,
  VpcEndpointsError,
} from "./errors.ts";
import { WaitError } from "./wait.ts";

const details = { status: 400, requestId: "R", retryable: true, retryAfterMs: 5 };
const ofService = { ...details, code: "Novel", hostId: "h", recommend: undefined };
const errors = [
  new VpcEndpointsError("m"),
  new ConfigurationError("m"),
  new ConnectionError("m"),
  new TimeoutError("total", 5),
  new InvalidResponseError("m", details),
  new ApiError("m", ofService),
  new ThrottlingError("m", ofService),
  new AuthenticationError("m", ofService),
  new WaitError("ep", "gone", []),
];

test.each(errors)("$name has the name of its class, and is known by it in another copy of the package", (error) => {
  const Class = error.constructor;
  expect([error.name, Reflect.get(Class, "kind")]).toEqual([Class.name, Class.name]);
  expect(error).toBeInstanceOf(VpcEndpointsError);
  const others = errors.filter((other) => other instanceof Class && other.constructor !== Class);
  const expected = Class === VpcEndpointsError ? errors.slice(1) : Class === ApiError ? errors.slice(6, 8) : [];
  expect(others).toEqual(expected);
});

test.each<unknown>([undefined, null, "text", {}, new Error("m"), { constructor: "text" }, { constructor: null }])(
  "%s is no error of the package",
  (value) => {
    expect(value instanceof VpcEndpointsError).toBe(false);
  },
);

test("an error that does not say so is none that may pass", () => {
  expect(new VpcEndpointsError("m").retryable).toBe(false);
  expect(new ConfigurationError("m").retryable).toBe(false);
});

test("the JSON of an error has its name, message and details, and not its cause", () => {
  const error = new ApiError("No.", { ...ofService, recommend: "https://a.example" });
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    ...{ name: "ApiError", message: "Novel: No.", code: "Novel", status: 400, requestId: "R", retryable: true },
    ...{ retryAfterMs: 5, hostId: "h", recommend: "https://a.example" },
  });
  const cause = new Error("secret");
  expect(JSON.stringify(new ConnectionError("m", { cause }))).not.toContain("secret");
});

test.each([
  ["attempt", "No whole answer within 5 ms (timeoutMs)"],
  ["total", "No whole answer within 5 ms (totalTimeoutMs)"],
] as const)("a limit of the %s is named by its option", (scope, message) => {
  expect(new TimeoutError(scope, 5)).toMatchObject({ message, scope, limitMs: 5, requestId: undefined });
});

test("a total limit tells of the attempt before it", () => {
  const before = new ApiError("m", ofService);
  expect(new TimeoutError("total", 5, before)).toMatchObject({ cause: before, requestId: "R" });
  expect("cause" in new TimeoutError("total", 5)).toBe(false);
});

test.each([
  ["text", '"text"'],
  ["x".repeat(200), `"${"x".repeat(100)}"`],
  [7n, "7"],
  [undefined, "undefined"],
  [null, "null"],
  [{ secret: 1 }, "[object Object]"],
  [[1], "[object Array]"],
])("a refusal shows %s as %s", (value, shown) => {
  expect(refused("name", value, "is wrong").message).toBe(`name: ${shown} is wrong`);
});
