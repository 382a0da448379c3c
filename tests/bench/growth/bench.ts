// Measures what grows with pages, with calls in flight and with operations, and records it.
import type { Row } from "@vpc-endpoints/docs/src/benchmarks/record.ts";
import { startRecord } from "../record.ts";
import { type Figures, rounded, toRows } from "../rows.ts";
import { type CallCost, costInFlight } from "./in-flight.ts";
import { costOfOperations, type OperationsCost } from "./operations.ts";
import { type ListCost, listPages } from "./pages.ts";

const table = startRecord("growth", []);

const lists: ListCost[] = [];
for (const pages of [1, 10, 100, 1_000, 10_000]) lists.push(await listPages(pages));
table({
  title: "What the heap holds at the end of a list",
  unit: "MB",
  about:
    "A program iterates over a list of this client, in pages of twenty endpoints, and garbage is collected while the last endpoint is in hand. The transport answers at once. If pages were kept, the figure would grow with them. Medians of five rounds.",
  ...byCount(lists.map(({ pages, held }) => [counted(pages, "page"), held])),
});
table({
  title: "Time for each page of a list",
  unit: "µs",
  about:
    "Of the same lists, from the first call to the last endpoint, divided by the number of pages. The making of each answer is part of it.",
  ...byCount(lists.map(({ pages, perPage }) => [counted(pages, "page"), perPage])),
});

const calls = await costInFlight([1, 4, 16, 64, 256]);
table({
  title: "CPU per call, by calls in flight",
  unit: "µs",
  about:
    "Calls over loopback, each of which answers with twenty endpoints. The service is a process of its own and is not counted. Both take turns; medians of many rounds.",
  ...besideFetch(calls, ({ cpu }) => cpu),
});
table({
  title: "Time per call, by calls in flight",
  unit: "µs",
  about:
    "The same calls: the time of 1,500 of them, divided by 1,500. The service takes part of it, so the ratio is nearer to 1 than that of the CPU.",
  ...besideFetch(calls, ({ time }) => time),
});

const operations = await costOfOperations([1, 10, 25, 50]);
const madeUp =
  "All operations but the first are made up, each with a path, two schemas, a response and a case of its own. Whole commands are timed in a copy of the project; medians of three rounds.";
table({
  title: "Bundle the document and check its cases, by operations",
  unit: "s",
  about: `The build of @vpc-endpoints/openapi. ${madeUp}`,
  ...byOperations(({ seconds }) => seconds.document),
});
table({
  title: "Lint the document, by operations",
  unit: "s",
  about: `Redocly's rules and those of this project. ${madeUp}`,
  ...byOperations(({ seconds }) => seconds.lint),
});
table({
  title: "Generate types and client, by operations",
  unit: "s",
  about: `Both generators, one after the other. ${madeUp}`,
  ...byOperations(({ seconds }) => seconds.generators),
});
table({
  title: "Build types, client and mock, by operations",
  unit: "s",
  about: `The three packages, one after the other. ${madeUp}`,
  ...byOperations(({ seconds }) => seconds.packages),
});
table({
  title: "Build this site, by operations",
  unit: "s",
  about: `All pages, those of the reference among them. ${madeUp}`,
  ...byOperations(({ seconds }) => seconds.reference),
});
table({
  title: "Size of the reference, by operations",
  unit: "KB, gzip",
  about: "The HTML of all pages of the reference, each compressed by itself. A reader loads one of them at a time.",
  ...byOperations(({ reference }) => reference),
});
table({
  title: "What a browser loads of a listing program, by operations",
  unit: "bytes, minified and gzip",
  about: "The program calls one operation, but the client has a method for each.",
  ...byOperations(({ firstLoad }) => firstLoad),
});

function byOperations(measure: (cost: OperationsCost) => number): { base: string; rows: Row[] } {
  return byCount(operations.map((cost) => [counted(cost.operations, "operation"), measure(cost)]));
}

/** Rows whose ratios are to the first of them. */
function byCount(figures: readonly (readonly [name: string, value: number])[]): { base: string; rows: Row[] } {
  const base = figures[0]?.[0] ?? "";
  return { base, rows: toRows(Object.fromEntries(figures), { base }) };
}

function besideFetch(costs: readonly CallCost[], measure: (cost: CallCost) => Figures): { base: string; rows: Row[] } {
  const rows = costs.flatMap((cost) => {
    const figures = measure(cost);
    const whole = figures["plain fetch"] ?? Number.NaN;
    return Object.entries(figures).map(([name, value]) => ({
      name: `${cost.inFlight} in flight, ${name}`,
      value: rounded(value),
      ratio: Math.round((value / whole) * 100) / 100,
    }));
  });
  return { base: "plain fetch with as many in flight", rows };
}

function counted(count: number, thing: string): string {
  return `${count.toLocaleString("en")} ${thing}${count === 1 ? "" : "s"}`;
}
