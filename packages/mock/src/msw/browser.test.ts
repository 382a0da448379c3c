import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** The specifiers that are imported from a file on, except relative ones, which are followed. */
function imports(file: URL, seen: Set<string>): Set<string> {
  if (seen.has(file.href)) return new Set();
  seen.add(file.href);
  const found = new Set<string>();
  for (const [, specifier = ""] of readFileSync(file, "utf8").matchAll(/\bfrom "([^"]+)"/g)) {
    if (!specifier.startsWith(".")) found.add(specifier);
    else for (const inner of imports(new URL(specifier, file), seen)) found.add(inner);
  }
  return found;
}

test("the handlers need neither Node nor Prism", () => {
  const needed = imports(new URL("../../dist/msw/index.js", import.meta.url), new Set());
  expect([...needed]).toEqual(["msw"]);
});
