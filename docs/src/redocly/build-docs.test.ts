import { expect, test } from "vitest";
import { buildDocs } from "./build-docs.ts";

const root = new URL("../../", import.meta.url);

test("Redocly fills its places and leaves every other brace of the page as it is", async () => {
  const text = "{a} {{b}} {{{c}}} {{{{d}}}} \\{{e}} \\\\{{f}} {{!g}} {{#if h}}{{/if}} function(){{i}} {{title}} \\ }}";
  const page = await buildDocs(`<p>${text}</p>{{{redocHead}}}<p>${text}</p>{{{redocHTML}}}<p>${text}</p>`, root);
  expect(page.split(`<p>${text}</p>`)).toEqual([
    "",
    expect.stringMatching(/^<style data-styled/),
    expect.stringMatching(/<div id="redoc">[\s\S]*List VPC endpoints[\s\S]*hydrate\(/),
    "",
  ]);
});
