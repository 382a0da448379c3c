// Measures this client beside its peers and records it.
import { join } from "node:path";
import { startRecord } from "../record.ts";
import { type Figures, toRows } from "../rows.ts";
import { bundleSizes } from "./bundle-size.ts";
import { checkAnswers, overLoopback, signing, stubbed } from "./candidates.ts";
import { generateClients } from "./generated.ts";
import { installSize } from "./install-size.ts";
import { cpuPerCall, heapOverCalls, timeOfProgram, timePerCall } from "./measures.ts";
import { whatEachDoes } from "./remarks.ts";
import { startService } from "./service.ts";

const table = startRecord("client", [
  "@alicloud/elasticsearch20170613",
  "@alicloud/openapi-core",
  "@alicloud/pop-core",
  "@hey-api/openapi-ts",
  "@redocly/cli",
  "openapi-fetch",
  "undici",
]);
const generated = await generateClients();
const inTurns =
  "Candidates take turns, and a figure is the median of many rounds. Ratios hold better than times on another machine.";

table({
  title: "What a browser loads of a listing program",
  unit: "bytes, minified and gzip",
  about: "The first load of a program that lists endpoints. What a program loads only when it needs it is not counted.",
  rows: await bundleSizes(),
});

const packages = {
  "this client": "@vpc-endpoints/client",
  "openapi-fetch": "openapi-fetch",
  "official SDK": "@alicloud/elasticsearch20170613",
  "pop-core": "@alicloud/pop-core",
};
const installed = Object.entries(packages).map(([name, id]) => ({ name, ...installSize(id) }));
table({
  title: "What is installed",
  unit: "MB on disk",
  about:
    "A package with all that it depends on. Generated clients install nothing with the program, only their generator at development time.",
  rows: installed.map(({ name, megabytes, packages: count }) => ({
    name,
    value: megabytes,
    note: `${count} package${count === 1 ? "" : "s"}`,
    ...(name === "this client" && { target: { of: "value", limit: "at most", figure: 1 } }),
  })),
});

{
  using service = await startService();
  const program = (name: string) => join(import.meta.dirname, "programs", `${name}.js`);
  const programs = {
    "plain fetch": program("plain-fetch"),
    "this client": program("this-client"),
    "openapi-fetch": program("openapi-fetch"),
    "hey-api": generated["hey-api"].program,
    "Redocly generate-client": generated["Redocly generate-client"].program,
    "official SDK": program("official-sdk"),
    "pop-core": program("pop-core"),
  };
  const start = await timeOfProgram(programs, `http://127.0.0.1:${service.port}`);
  table({
    title: "From the start of the process to the first answer",
    unit: "ms",
    about: `A whole Node.js program that makes one call over loopback and ends. The generated clients are bundled to one file, so less has to be loaded. ${inTurns}`,
    ...againstFetch(start, 1.12),
  });
  const calls = overLoopback(service.port, generated);
  await checkAnswers(calls);
  const cpu = await cpuPerCall(calls, 16);
  const remarks = {
    ...whatEachDoes,
    "this client": { ...whatEachDoes["this client"], target: atMost(1.55) },
    "its undici entry": { ...whatEachDoes["its undici entry"], target: atMost(0.9) },
  };
  table({
    title: "CPU per call over loopback, 16 calls in flight",
    unit: "µs",
    about: `How busy this process is with one call that answers with twenty endpoints. The service is a process of its own and is not counted. ${inTurns}`,
    base: "plain fetch",
    rows: toRows(cpu, { base: "plain fetch", remarks }),
  });
}

table({
  title: "Signing one request",
  unit: "µs",
  about: `The signature ACS3-HMAC-SHA256 with its date and nonce, without sending anything. ${inTurns}`,
  base: "official SDK",
  rows: toRows(await timePerCall(signing()), {
    base: "official SDK",
    remarks: { "this client": { target: atMost(0.5) } },
  }),
});

const stubs = stubbed(generated);
await checkAnswers(stubs);
table({
  title: "One call whose transport answers at once",
  unit: "µs",
  about: `What is left when no network takes time: preparing the request and reading the answer. pop-core has no place for a transport of one's own, so it is missing. ${inTurns}`,
  base: "official SDK",
  rows: toRows(await timePerCall(stubs), {
    base: "official SDK",
    remarks: { ...whatEachDoes, "this client": { ...whatEachDoes["this client"], target: atMost(0.6) } },
  }),
});

table({
  title: "What the heap holds after many calls",
  unit: "MB",
  about:
    "Of one client, after a collection of all garbage. If it grew with the calls, something would be kept of each.",
  rows: toRows(await heapOverCalls(() => stubs["this client"]?.())),
});

function atMost(figure: number) {
  return { of: "ratio", limit: "at most", figure } as const;
}

function againstFetch(figures: Figures, target: number) {
  const base = "plain fetch";
  return { base, rows: toRows(figures, { base, remarks: { "this client": { target: atMost(target) } } }) };
}
