import { expect, test } from "vitest";
import { plainMarkdown } from "./plain-markdown.ts";

const page = new URL("https://docs.example/guides/paging/");

test("a link names the whole address, and code stays as it is, also that of an example", () => {
  const code = 'handlers["done"](1); // [one](../two/)';
  const mdx = ["See [the types](../types/), not `[a](b)`.", "", "```ts", code, "```", "", '  <Example file="a.ts" />'];
  const plain = plainMarkdown(mdx.join("\n"), page, { "../examples/a.ts": `${code}\n` });
  expect(plain.split("\n")).toEqual([
    "See [the types](https://docs.example/guides/types/), not `[a](b)`.",
    "",
    "```ts",
    code,
    "```",
    "",
    "  ```",
    `  ${code}`,
    "  ```",
  ]);
});
