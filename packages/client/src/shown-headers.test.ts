import { expect, test } from "vitest";
import { shownHeaders } from "./hooks.ts";

const hidden = ["authorization", "proxy-authorization", "cookie", "x-acs-security-token", "x-acs-bearer-token"];

test.each(hidden)("the value of %s is not shown, and that of a longer name is", (name) => {
  const others = { [`x-${name}`]: "1", [`${name}-x`]: "2" };
  expect(shownHeaders({ [name]: "secret", ...others })).toEqual({ [name]: "***", ...others });
});

test("all other headers are shown as they are", () => {
  const headers = { host: "a.example", "x-acs-date": "2026-01-01T00:00:00Z", "x-acs-token": "" };
  expect(shownHeaders(headers)).toEqual(headers);
});
