// The page of the mock's control API: all that its document says of it, and an address for each request.
import { expect, test } from "vitest";
import { open } from "./open.ts";
import { parsed } from "./pages.ts";

const path = "api/control/";

test("the page of the control API says what a session is, as other pages promise", () => {
  const text = parsed(path).querySelector("main")?.textContent ?? "";
  expect(text).toContain("X-Mock-Session");
});

test("the contents of the control API lead to each of its requests", async () => {
  const { page } = await open(path, { viewport: { width: 1440, height: 900 } });
  const requests = page.locator(".sl-markdown-content h2");
  const ids = await requests.evaluateAll((headings) => headings.map(({ id }) => id));
  expect(new Set(ids).size).toBe(await requests.count());
  const links = page.locator("starlight-toc a:not([href='#_top'])");
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")))).toEqual(
    ids.map((id) => `#${id}`),
  );
});
