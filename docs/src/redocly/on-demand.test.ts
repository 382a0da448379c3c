import { expect, test } from "vitest";
import { onDemand } from "./on-demand.ts";

const logo = "https://cdn.redoc.ly/redoc/logo-mini.svg";
const redoc = `<style data-styled="true">p{}</style><a href="/other">…</a><img src="${logo}"><script type="module">hydrate("$&", "${logo}")</script>`;
const { page, files } = onDemand(
  `<a href="/start/">…</a><script type="module">own()</script><template id="redoc-view">${redoc}</template>`,
);

test("moves the script and the styles of Redoc out of the page, and no other", () => {
  expect(page).toMatch(/^<a href="\/start\/">…<\/a><script type="module">own\(\)<\/script><template id="redoc-view">/);
  expect(page).toContain('<link rel="stylesheet" href="redoc.css">');
  expect(page).toMatch(/<script type="module" src="redoc.js"><\/script><\/template>$/);
  expect(files).toEqual({ "redoc.css": "p{}", "redoc.js": expect.stringMatching(/^hydrate\("\$&", ".*"\)$/) });
});

test("writes links within Redoc as Redoc reads them", () => {
  expect(page).toContain('<a href="#/other">');
});

test("asks no other host for the logo of the footer", () => {
  expect(page + files["redoc.js"]).not.toContain("cdn.redoc.ly");
});

test("says so where Redocly left the place empty", () => {
  expect(() => onDemand('<template id="redoc-view"></template>')).toThrow(
    "reference/index.html: redocly build-docs wrote no <style data-styled",
  );
});
