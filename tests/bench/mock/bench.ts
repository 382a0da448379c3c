// Measures the mock beside bare Prism, its command and MSW, and records it.
import type { Row, Target } from "@vpc-endpoints/docs/src/benchmarks/record.ts";
import { installSize } from "../client/install-size.ts";
import { startRecord } from "../record.ts";
import { rounded, toRows } from "../rows.ts";
import { growthOfHeap, largeData, startAndClose, withoutServer } from "./in-process.ts";
import { packedSize } from "./packed-size.ts";
import { type Compared, firstAnswer, throughput } from "./servers-compared.ts";

const base = "bare Prism library";
const inTurns =
  "Each server is a process of its own and they take turns. Ratios are medians of the ratios of neighbouring rounds.";
const table = startRecord("mock", ["@stoplight/prism-cli", "@stoplight/prism-http-server", "msw"]);

const installed = {
  "bare Prism library": "@stoplight/prism-http-server",
  "prism mock": "@stoplight/prism-cli",
  MSW: "msw",
};
const sizes = Object.entries(installed).map(([name, id]) => ({ name, ...installSize(id) }));
table({
  title: "What the mock and its peers install",
  unit: "MB on disk",
  about: "A package with all that it depends on. This mock has its dependencies built in.",
  rows: [...sizes, { name: "this mock", ...packedSize("@vpc-endpoints/mock") }].map(
    ({ name, megabytes, packages }) => ({
      name,
      value: megabytes,
      note: `${packages} package${packages === 1 ? "" : "s"}`,
    }),
  ),
});

table({
  title: "Requests per second",
  unit: "requests per second",
  about: `Signed requests over 16 connections on loopback, each as soon as the one before it is answered. All of them answer with the vendor's two endpoints. prism mock writes its log, as it does by default, and the bare library writes none. ${inTurns}`,
  base,
  rows: compared(await throughput(), {
    "this mock": { of: "ratio", limit: "at least", figure: 0.95 },
    "this mock, signatures verified": { of: "ratio", limit: "at least", figure: 0.85 },
  }),
});

table({
  title: "From the start of the server's process to its first answer",
  unit: "ms",
  about: `One request is sent as soon as the server listens. ${inTurns}`,
  base,
  rows: compared(await firstAnswer(), { "this mock": { of: "ratio", limit: "at most", figure: 1 } }),
});

table({
  title: "An answer without a server",
  unit: "µs",
  about:
    "A request is given to MSW's own `getResponse`, and the body of the answer is read. The fixed answer is a handler that checks nothing; this mock's handlers check the request, record it and page its data.",
  base: "MSW with a fixed answer",
  rows: toRows(await withoutServer(), { base: "MSW with a fixed answer" }),
});

table({
  title: "This mock in the process of a test",
  unit: "ms",
  about: "Medians of 50 rounds in a process that is warm. Nothing comparable was measured of the peers.",
  rows: [
    atMost("start and close", await startAndClose(), 10),
    atMost("first page of 100,000 endpoints, one of them about to change", await largeData(), 10),
  ],
});

table({
  title: "Growth of the server's heap over 200,000 requests",
  unit: "MB",
  about: "The difference between what is held after the first 20,000 requests and at the end, without garbage.",
  rows: [atMost("this mock", await growthOfHeap(), 2)],
});

function compared({ figures, ratios }: Compared, targets: Readonly<Record<string, Target>>): Row[] {
  return Object.entries(figures).map(([name, value]) => ({
    name,
    value: rounded(value),
    ratio: Math.round((ratios[name] ?? Number.NaN) * 100) / 100,
    ...(targets[name] && { target: targets[name] }),
  }));
}

function atMost(name: string, value: number, figure: number): Row {
  return { name, value: rounded(value), target: { of: "value", limit: "at most", figure } };
}
