// The page of the mock's control API: all that its document says of it, and an address for each request.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
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

test("each member of a body is shown with its values, its range and its default", () => {
  const file = createRequire(import.meta.url).resolve("@vpc-endpoints/mock/control-api.json");
  const { components }: Document = JSON.parse(readFileSync(file, "utf8"));
  const text = parsed(path).querySelector("main")?.textContent?.replace(/\s+/g, " ") ?? "";
  for (const { properties = {} } of [components.schemas.EnqueuedAnswer, components.schemas.Transition]) {
    for (const [name, { description, type, ...rules }] of Object.entries(properties)) {
      const shown = new RegExp(`\\b${name} \\(([^)]*)\\)`).exec(text)?.[1] ?? "nothing";
      if (type) expect(shown, name).toContain(type);
      const { minimum, maximum, exclusiveMaximum, default: value, const: only, enum: some = [] } = rules;
      for (const one of [minimum, maximum, exclusiveMaximum, value, only, ...some]) {
        if (one !== undefined) expect(shown, name).toContain(String(one));
      }
    }
  }
});

interface Member {
  readonly type?: string;
  readonly description?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMaximum?: number;
  readonly default?: unknown;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
}

interface Document {
  readonly components: {
    readonly schemas: Readonly<
      Record<"EnqueuedAnswer" | "Transition", { readonly properties?: Readonly<Record<string, Member>> }>
    >;
  };
}
