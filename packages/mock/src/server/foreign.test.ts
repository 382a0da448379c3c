import { expect, test } from "vitest";
import { isForeign } from "./foreign.ts";
import { isLoopback } from "./loopback.ts";

const loopback = "127.0.0.1";
const other = "192.0.2.1";

test.each<[boolean, string | undefined, Record<string, string>]>([
  [false, loopback, { host: "127.0.0.1:4010" }],
  [false, loopback, { host: "localhost:4010" }],
  [false, loopback, { host: "localhost" }],
  [false, loopback, { host: "[::1]:4010" }],
  [false, loopback, { host: "[::1]" }],
  [false, loopback, { host: "" }],
  [false, loopback, {}],
  [false, "::ffff:127.0.0.1", { host: "localhost" }],
  [false, "::1", { host: "localhost", origin: "http://localhost", "sec-fetch-site": "same-origin" }],
  [false, loopback, { host: "localhost:4010", origin: "http://localhost:4010" }],
  [false, other, { host: "mock.example" }],
  [false, other, { host: "mock.example", origin: "http://mock.example" }],
  [false, undefined, { host: "mock.example" }],
  [true, loopback, { host: "page.example" }],
  [true, loopback, { host: "page.example:4010" }],
  [true, loopback, { host: "[2001:db8::1]:4010" }],
  [true, loopback, { host: "127.0.0[.1]" }],
  [true, loopback, { host: "[127.0.0].1" }],
  [true, loopback, { host: "localhost:4010:x" }],
  [true, loopback, { host: "localhost:x" }],
  [true, "::ffff:127.0.0.1", { host: "page.example" }],
  [true, "::1", { host: "page.example" }],
  [true, loopback, { host: "localhost:4010", origin: "http://localhost:4011" }],
  [true, loopback, { host: "localhost:4010", origin: "http://page.example" }],
  [true, loopback, { origin: "http://localhost" }],
  [true, other, { host: "mock.example", origin: "http://page.example" }],
  [true, loopback, { host: "localhost", "sec-fetch-site": "cross-site" }],
])("%s: at %s, %j is foreign", (expected, localAddress, headers) => {
  expect(isForeign({ headers, socket: localAddress === undefined ? {} : { localAddress } })).toBe(expected);
});

test.each([
  ["localhost", true],
  ["::1", true],
  ["127.0.0.1", true],
  ["127.255.10.123", true],
  ["127.0.0.1.example", false],
  ["x127.0.0.1", false],
  ["127.0.1", false],
  ["128.0.0.1", false],
  ["0.0.0.0", false],
  ["::", false],
  ["localhost.example", false],
])("%s is reached by programs of the same machine only: %s", (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});
