// What other sites show beside a link to a page.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { dist, pages, parsed } from "./pages.ts";

test.each(pages)("/%s has a title, a description and a picture to show beside a link", (path) => {
  const metas = [...parsed(path).querySelectorAll("meta[content]")];
  const { "og:image": image = "", ...said } = Object.fromEntries(
    metas.map((meta) => [
      meta.getAttribute("property") ?? meta.getAttribute("name"),
      meta.getAttribute("content") ?? "",
    ]),
  );
  expect(said).toMatchObject({
    "og:title": expect.stringMatching(/\S{3}/),
    "og:description": expect.stringMatching(/.{20}/),
    "og:image:alt": expect.stringMatching(/.{20}/),
    "og:image:type": "image/png",
    "twitter:card": "summary_large_image",
  });
  expect(image).toMatch(/^https?:\/\//);
  const picture = readFileSync(new URL(`.${new URL(image).pathname}`, dist));
  expect(picture.subarray(1, 4).toString()).toBe("PNG");
  const size = { width: picture.readUInt32BE(16), height: picture.readUInt32BE(20) };
  expect(size).toEqual({ width: 1200, height: 630 });
  expect({ width: Number(said["og:image:width"]), height: Number(said["og:image:height"]) }).toEqual(size);
});

test("the picture is drawn without fonts, which a machine may lack", () => {
  const drawing = readFileSync(new URL("../../docs/src/og-image.svg", import.meta.url), "utf8");
  expect(drawing).not.toMatch(/<text|<tspan|font-family/);
});
