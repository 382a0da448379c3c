import { expect, test } from "vitest";
import { split } from "./split.ts";

const logo = "https://cdn.redoc.ly/redoc/logo-mini.svg";
const redoc = `<a href="/other">…</a><img src="${logo}">`;
const { page, style, script } = split(
  `<!doctype html><html><head><style data-styled="true">p{}</style></head><body><a href="/start/">…</a><div id="redoc">${redoc}</div><script type="module">hydrate("$&", "${logo}")</script></body></html>`,
);

test("moves the script and the styles of Redoc out of the page", () => {
  expect(page).toContain('<link href="redoc.css" rel="stylesheet">');
  expect(page).toContain('<script src="redoc.js" type="module"></script>');
  expect(style).toBe("p{}");
  expect(script).toMatch(/^hydrate\("\$&", ".*"\)$/);
});

test("writes links within Redoc as Redoc reads them, and no others", () => {
  expect(page).toContain('<a href="#/other">');
  expect(page).toContain('<a href="/start/">');
});

test("asks no other host for the logo of the footer", () => {
  expect(page + script).not.toContain("cdn.redoc.ly");
});

test("says so where Redocly left the place empty", () => {
  expect(() => split("<html><body></body></html>")).toThrow(
    "reference/redoc: redocly build-docs wrote no style[data-styled]",
  );
});
