// Measures the reference page beside a hand-made page, Redoc, Scalar and Swagger UI, all on the same document, in turns.
import { readFileSync } from "node:fs";
import { extname } from "node:path";
import type { Row, Target } from "@vpc-endpoints/docs/src/benchmarks/record.ts";
import { launchBrowser } from "@vpc-endpoints/docs-tests/browser.ts";
import { document } from "@vpc-endpoints/openapi";
import { readDocument } from "@vpc-endpoints/openapi/model";
import { chromium } from "playwright-core";
import { rounds } from "../quick.ts";
import { startRecord } from "../record.ts";
import { rounded } from "../rows.ts";
import { type Visit, visit } from "./measure.ts";
import { operationAddress } from "./operation-address.ts";
import { type Files, handMade, redoc, scalar, swaggerUi } from "./peers.ts";
import { scoreOfDocument } from "./score.ts";
import { type Find, serve } from "./serve.ts";

const [operation] = readDocument(document).operations;
if (!operation) throw new Error("the document has no operation");
const { operationId, path: operationPath, parameters, pagination } = operation;
// What a reader looks for: the first sentence of a parameter, which every page shows as it stands in the document.
const described = parameters.find(({ name }) => name === pagination?.size) ?? parameters[0];
const [wanted = ""] = /^[^.]+\./.exec(described?.description.replace(/\s+/g, " ") ?? "") ?? [];
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

function median(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  return known.length < values.length ? undefined : known[Math.floor(known.length / 2)];
}

const launched = await launchBrowser();
const browser = await chromium.connect(launched.wsEndpoint());
// The page of Redoc shows an operation only at the address of that operation.
const ofRedoc = from(redoc());
const contenders: readonly (readonly [name: string, find: Find, path: string])[] = [
  ["this site", site, own],
  ["a hand-made page", from(handMade(readFileSync(new URL(`.${own}index.html`, dist), "utf8"))), "/"],
  ["Redoc", ofRedoc, await operationAddress(browser, ofRedoc, operationPath)],
  ["Scalar", from(scalar()), "/"],
  ["Swagger UI", from(swaggerUi()), "/"],
];

const served = await Promise.all(
  contenders.map(async ([name, find, path]) => ({ name, path, visits: [] as Visit[], ...(await serve(find)) })),
);
const visits = rounds(9);
for (let round = 0; round < visits; round++)
  for (const { url, path, visits } of served) visits.push(await visit(browser, url + path, wanted));

await browser.close();
await launched.close();
// Where even this site does not show the text, the text is not what the pages say.
const [ours] = served;
if (ours?.visits.every(({ text }) => text === undefined)) throw new Error(`no page shows "${wanted}"`);
for (const { server } of served) {
  server.closeAllConnections();
  server.close();
}

const table = startRecord("docs", ["@redocly/cli", "@scalar/api-reference", "swagger-ui-dist"]);
const inTurns = `Every page shows the same document and is visited ${visits} times in turns, each time as by somebody who was never there.`;

table({
  title: "First paint of the reference page",
  unit: "ms",
  about: `When something is seen, after the navigation began. ${inTurns} Medians.`,
  ...beside(({ visits }) => median(visits.map(({ firstPaint }) => firstPaint))),
});
const textOf = ({ visits }: Served) => median(visits.map(({ text }) => text));
// The quickest of the pages that a tool makes.
const quickest = served
  .slice(2)
  .toSorted((a, b) => (textOf(a) ?? Infinity) - (textOf(b) ?? Infinity))
  .map(({ name }) => name)[0];
table({
  title: "The text of a parameter can be read",
  unit: "ms",
  about: `When the description of a parameter is seen without a click, at the address of the operation. A page on which that takes more than five seconds has none. ${inTurns} Medians.`,
  ...beside(
    textOf,
    { note: "folded away, or not shown at all", target: { of: "ratio", limit: "at most", figure: 1 } },
    quickest,
  ),
});
table({
  title: "What the reference page sends",
  unit: "KB, gzip",
  about: "All files that a browser asks for before a reader does anything, each compressed.",
  ...beside(({ sent }) => sent() / visits / 1000, { target: { of: "value", limit: "at most", figure: 80 } }),
});
table({
  title: "What moves while the reference page is drawn",
  unit: "cumulative layout shift",
  about: `The worst of all visits. Browsers call a page good up to 0.1. ${inTurns}`,
  rows: rowsOf(({ visits }) => Number(Math.max(...visits.map(({ shift }) => shift)).toFixed(4)), {
    target: { of: "value", limit: "at most", figure: 0.01 },
  }),
});
table({
  title: "Where the first JSON stands",
  unit: "screens of 900 px from the top",
  about: "Where a reader meets the first example of an answer without a click.",
  rows: rowsOf(({ visits }) => median(visits.map(({ json }) => json)), { note: "no JSON is seen" }),
});
table({
  title: "How long the reference page is",
  unit: "screens of 900 px",
  about: "The whole page at a width of 1,440 px, with all of it that can be seen without a click.",
  rows: rowsOf(({ visits }) => median(visits.map(({ screens }) => screens))),
});
table({
  title: "How well a program understands the document",
  unit: "points of 100",
  about:
    "The agent readiness that `redocly score` gives the bundled document. A test of the release keeps it at 86 or more.",
  rows: [
    { name: "this document", value: await scoreOfDocument(), target: { of: "value", limit: "at least", figure: 86 } },
  ],
});

type Served = (typeof served)[number];

/** What is said of a figure that is missing, and what that of this site should be. */
interface Remarks {
  readonly note?: string;
  readonly target?: Target;
}

function beside(
  measure: (one: Served) => number | undefined,
  remarks?: Remarks,
  base = "a hand-made page",
): { base: string; rows: Row[] } {
  const whole = served.find(({ name }) => name === base);
  const of = whole && measure(whole);
  const rows = rowsOf(measure, remarks).map((row) =>
    row.value === null || of === undefined ? row : { ...row, ratio: Math.round((row.value / of) * 100) / 100 },
  );
  return { base, rows };
}

function rowsOf(measure: (one: Served) => number | undefined, { note = "not measured", target }: Remarks = {}): Row[] {
  return served.map((one) => {
    const value = measure(one);
    const goal = target && one.name === "this site" ? { target } : {};
    if (value === undefined) return { name: one.name, value: null, note, ...goal };
    return { name: one.name, value: rounded(value), ...goal };
  });
}
