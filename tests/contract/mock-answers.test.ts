// Mock × the guide to it: which code answers which mistake in a signature.
import type { ClientOptions } from "@vpc-endpoints/client";
import { startMock } from "@vpc-endpoints/mock";
import { describe, expect, test } from "vitest";
import { textOf } from "./support/html.ts";
import { changing, key, outcome, refused } from "./support/refused.ts";
import { built } from "./support/site.ts";

const withToken = { ...key, accessKeyId: "sts", securityToken: "token" };

/** Every mistake of a row of the guide, as options of a call. */
const mistakes: Readonly<Record<string, readonly ClientOptions[]>> = {
  "Authorization missing or malformed, or a header left out of it": [
    { fetch: changing("authorization", () => undefined) },
    { fetch: changing("authorization", (value) => value.slice(0, 40)) },
    { fetch: changing("authorization", (value) => value.replace("x-acs-date;", "")) },
  ],
  "the old signature, with HMAC-SHA1; the message says so": [
    { fetch: changing("authorization", () => "acs id:c2lnbmF0dXJl") },
  ],
  "a common header missing": [{ fetch: changing("x-acs-version", () => undefined) }],
  "another action or version": [
    { fetch: changing("x-acs-action", () => "Another") },
    { fetch: changing("x-acs-version", () => "2000-01-01") },
  ],
  "unknown AccessKey ID": [{ credentials: { ...key, accessKeyId: "unknown" } }],
  "security token missing": [{ credentials: { ...withToken, securityToken: undefined } }],
  "security token of another, or one where there should be none": [
    { credentials: { ...withToken, securityToken: "another" } },
    { credentials: { ...key, securityToken: "token" } },
  ],
  "date in another form": [{ fetch: changing("x-acs-date", (value) => value.slice(0, 10)) }],
  "date too far from the clock of the mock": [{ fetch: changing("x-acs-date", () => "2000-01-01T00:00:00Z") }],
  "signature differs; the message ends with the server's string to sign": [
    { credentials: { ...key, accessKeySecret: "wrong" } },
  ],
  "nonce used before": [{ nonce: () => "used" }],
};

const [table] = [...built("guides/mocking/").querySelectorAll("table")].filter((one) =>
  textOf(one).startsWith("What is wrong"),
);
const rows = [...(table?.querySelectorAll("tbody tr") ?? [])].map((row) =>
  [...row.querySelectorAll("td")].map((cell) => textOf(cell).replace("’", "'")),
);

test("the guide has a row for every mistake", () => {
  expect(rows.map(([mistake]) => mistake)).toEqual(Object.keys(mistakes));
});

describe.each(rows)("%s", (mistake = "", code) => {
  test.each(mistakes[mistake] ?? [])(`the mock answers ${code} (%#)`, async (options) => {
    await using mock = await startMock({ credentials: [key, withToken] });
    if (mistake === "nonce used before") await outcome({ baseUrl: mock.url, ...options });
    const error = await refused({ baseUrl: mock.url, ...options });
    expect(error, "docs: /guides/mocking/: the table of answers").toMatchObject({ code });
    if (mistake.includes("the message says so")) expect(error.message).toContain("old scheme");
    // The client compares it with its own.
    if (mistake.includes("string to sign")) expect(error.message).toContain("the service signed the same");
  });
});
