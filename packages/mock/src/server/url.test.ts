import { expect, test } from "vitest";
import { urlOf } from "./url.ts";

test.each([
  ["127.0.0.1", "http://127.0.0.1:80"],
  ["192.0.2.1", "http://192.0.2.1:80"],
  ["0.0.0.0", "http://127.0.0.1:80"],
  ["::", "http://[::1]:80"],
  ["2001:db8::1", "http://[2001:db8::1]:80"],
])("who listens on %s is called at %s", (address, url) => {
  expect(urlOf({ address, family: "", port: 80 }, "host")).toBe(url);
});

test.each([null, "/tmp/socket"])("%s is no address of a network", (address) => {
  expect(() => urlOf(address, "host")).toThrow("host is no address of a network");
});
