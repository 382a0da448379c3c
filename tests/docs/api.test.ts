// The pages that TypeDoc makes of the doc comments: they say which error is thrown, and repeat nothing.
import { describe, expect, test } from "vitest";
import { pages, parsed } from "./pages.ts";

const made = pages.filter((path) => /^api\/(?:client|mock)\//.test(path));

test("a function names the class of each error that it throws", () => {
  const page = parsed("api/client/");
  const listed = page.querySelector("#listvpcendpoints")?.closest("main");
  const errors = [...(listed?.querySelectorAll("[id^=throws]") ?? [])].map(
    (heading) => heading.parentElement?.nextElementSibling ?? heading.nextElementSibling,
  );
  const named = errors.map((list) => [...(list?.querySelectorAll("li") ?? [])].map((entry) => entry.textContent));
  expect(named).toContainEqual([
    expect.stringMatching(/^ConfigurationError before any request/),
    expect.stringMatching(/^ApiError if the service answers an error/),
    expect.stringMatching(/^ConnectionError if/),
    expect.stringMatching(/^TimeoutError if/),
    expect.stringMatching(/^InvalidResponseError if/),
  ]);
});

test("an answer is named as in the source, and the name leads to what it is", () => {
  const quotes = [...parsed("api/client/").querySelectorAll("blockquote")];
  const waiting = quotes.filter(({ textContent }) => textContent?.trim().startsWith("waitForVpcEndpoint"));
  const links = waiting.map((quote) => quote.querySelector("a[href$='#vpcendpoint']")?.textContent ?? "nothing");
  expect(links).toEqual(["VpcEndpoint", "nothing", "VpcEndpoint"]);
});

describe.each(made)("/%s", (path) => {
  const text = parsed(path).querySelector("main")?.textContent ?? "";

  test("has no names that TypeDoc made up", () => {
    expect(text).not.toContain("__");
  });

  test("does not describe again what a class has from another", () => {
    expect(text).not.toMatch(/\bnew \w+Error\(/);
    expect(text).not.toContain("[hasInstance]");
  });
});
