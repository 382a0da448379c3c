// Measures the reference page beside a hand-made page, Redoc, Scalar and Swagger UI, all on the same document, in turns.
import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { launchBrowser } from "@vpc-endpoints/docs-tests/browser.ts";
import { document } from "@vpc-endpoints/openapi";
import { readDocument } from "@vpc-endpoints/openapi/model";
import { chromium } from "playwright-core";
import { startRecord } from "../record.ts";
import { type Visit, visit } from "./measure.ts";
import { type Files, handMade, redoc, scalar, swaggerUi } from "./peers.ts";
import { type Find, serve } from "./serve.ts";

const rounds = 9;
const operationId = readDocument(document).operations[0]?.operationId ?? "";
const own = `/reference/${operationId}/`;
const dist = new URL("../../../docs/dist/", import.meta.url);
const types: Record<string, string> = { ".css": "text/css", ".html": "text/html", ".js": "text/javascript" };

const site: Find = (path) => {
  const file = new URL(`.${path.endsWith("/") ? `${path}index.html` : path}`, dist);
  return [types[extname(file.pathname)] ?? "application/octet-stream", readFileSync(file)];
};
const from =
  (files: Files): Find =>
  (path) =>
    files[path];

const contenders: readonly (readonly [name: string, find: Find, path: string])[] = [
  ["this site", site, own],
  ["hand-made", from(handMade(readFileSync(new URL(`.${own}index.html`, dist), "utf8"))), "/"],
  ["Redoc", from(redoc()), "/"],
  ["Scalar", from(scalar()), "/"],
  ["Swagger UI", from(swaggerUi()), "/"],
];

function median(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  return known.length < values.length ? undefined : known[Math.floor(known.length / 2)];
}

const launched = await launchBrowser();
const browser = await chromium.connect(launched.wsEndpoint());
const served = await Promise.all(
  contenders.map(async ([name, find, path]) => ({ name, path, visits: [] as Visit[], ...(await serve(find)) })),
);
for (let round = 0; round < rounds; round++)
  for (const { url, path, visits } of served) visits.push(await visit(browser, url + path));

const table = Object.fromEntries(
  served.map(({ name, visits, sent }) => [
    name,
    {
      "first paint, ms": Math.round(median(visits.map(({ firstPaint }) => firstPaint)) ?? Number.NaN),
      "text shown, ms": Math.round(median(visits.map(({ text }) => text)) ?? Number.NaN) || "never",
      "layout shift": Math.max(...visits.map(({ shift }) => shift)).toFixed(4),
      "first JSON, screens": median(visits.map(({ json }) => json))?.toFixed(1) ?? "none seen",
      screens: median(visits.map(({ screens }) => screens))?.toFixed(1),
      "sent, KB gzip": Math.round(sent() / rounds / 1000),
    },
  ]),
);
startRecord("docs")("The reference page", table);
console.table(table);
await browser.close();
await launched.close();
for (const { server } of served) {
  server.closeAllConnections();
  server.close();
}
