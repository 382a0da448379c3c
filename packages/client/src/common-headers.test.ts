import { afterEach, expect, test, vi } from "vitest";
import manifest from "../package.json" with { type: "json" };
import { commonHeaders } from "./common-headers.ts";

afterEach(() => void vi.unstubAllGlobals());

const name = `vpc-endpoints-client/${manifest.version}`;

test.each([
  [undefined, name],
  ["", name],
  ["my-app/1.0", `${name} my-app/1.0`],
])("with the words %j the client names itself %s", (words, expected) => {
  expect(commonHeaders(words)).toEqual({ accept: "application/json", "user-agent": expected });
});

test("in a browser it does not", () => {
  vi.stubGlobal("document", {});
  expect(commonHeaders("my-app/1.0")).toEqual({ accept: "application/json" });
});
