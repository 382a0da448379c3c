import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { startRecord } from "../record.ts";
import { bundleSizes } from "./bundle-size.ts";
import { overLoopback, signing, stubbed } from "./candidates.ts";
import { installSize } from "./install-size.ts";
import { cpuPerCall, type Figures, heapOverCalls, timeOfProgram, timePerCall } from "./measures.ts";

const record = startRecord("client");
const server = fork(join(import.meta.dirname, "server.ts"));
const [message] = await once(server, "message");
const port = Number(message);
const program = (name: string) => join(import.meta.dirname, "programs", `${name}.js`);

print("Browser bundle of a listing program, bytes min + gzip (target 7200)", await bundleSizes());
print("Installed (2 packages, 1 MB)", {
  "this client": text(installSize("@vpc-endpoints/client")),
  "official SDK": text(installSize("@alicloud/elasticsearch20170613")),
});
const programs = {
  "plain fetch": program("plain-fetch"),
  "this client": program("this-client"),
  "official SDK": program("official-sdk"),
};
const start = await timeOfProgram(programs, `http://127.0.0.1:${port}`);
print("Process start to first answer, ms (target 1.12 of plain fetch)", against(start, "plain fetch"));
const cpu = await cpuPerCall(overLoopback(port));
print(
  "CPU per call over loopback, 16 in flight, µs (targets: 1.55 of plain fetch, 0.9 on undici)",
  against(cpu, "plain fetch"),
);
print("Signing, µs (target 0.5 of the official SDK)", against(await timePerCall(signing()), "official SDK"));
const stubs = stubbed();
print(
  "Per call, transport stubbed, µs (target 0.6 of the official SDK)",
  against(await timePerCall(stubs), "official SDK"),
);
print("After 10,000 and 100,000 calls, MB of heap", await heapOverCalls(() => stubs["this client"]?.()));
server.disconnect();

function against(figures: Figures, base: string): Record<string, string> {
  const whole = figures[base] ?? Number.NaN;
  const rows = Object.entries(figures).map(([name, value]) => [
    name,
    `${value.toFixed(1)}  ${(value / whole).toFixed(2)}x`,
  ]);
  return Object.fromEntries(rows);
}

function text({ packages, megabytes }: ReturnType<typeof installSize>): string {
  return `${packages} packages, ${megabytes} MB`;
}

function print(title: string, rows: Readonly<Record<string, number | string>>): void {
  record(title, rows);
  console.log(`\n${title}`);
  for (const [name, value] of Object.entries(rows)) console.log(`  ${name.padEnd(20)} ${value}`);
}
