import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { rounds } from "../quick.ts";
import { type Figures, median } from "../rows.ts";
import type { Candidates } from "./candidates.ts";

const calls = 1500;

/** CPU of this process per call in microseconds, with as many calls in flight. */
export const cpuPerCall = (candidates: Candidates, inFlight: number): Promise<Figures> =>
  inTurns(candidates, 11, async (call) => {
    const before = process.cpuUsage();
    await makeCalls(call, inFlight);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / calls;
  });

/** Time per call in microseconds, with as many calls in flight: that of all calls, divided by their number. */
export const timeInFlight = (candidates: Candidates, inFlight: number): Promise<Figures> =>
  inTurns(candidates, 11, async (call) => {
    const start = performance.now();
    await makeCalls(call, inFlight);
    return ((performance.now() - start) * 1000) / calls;
  });

async function makeCalls(call: () => unknown, inFlight: number): Promise<void> {
  let begun = 0;
  const caller = async () => {
    while (begun++ < calls) await call();
  };
  await Promise.all(Array.from({ length: inFlight }, caller));
}

/** Time per call in microseconds, one after the other. */
export const timePerCall = (candidates: Candidates): Promise<Figures> =>
  inTurns(candidates, 15, async (call) => {
    const times = 4000;
    const start = performance.now();
    for (let made = 0; made < times; made++) await call();
    return ((performance.now() - start) * 1000) / times;
  });

/** Time of a whole program in milliseconds. */
export function timeOfProgram(programs: Readonly<Record<string, string>>, url: string): Promise<Figures> {
  const run = promisify(execFile);
  const candidates = Object.entries(programs).map(([name, file]) => [name, () => run(process.execPath, [file, url])]);
  return inTurns(Object.fromEntries(candidates), 21, async (call) => {
    const start = performance.now();
    await call();
    return performance.now() - start;
  });
}

/** What the heap holds after few and after many calls, in megabytes. */
export async function heapOverCalls(call: () => unknown): Promise<Figures> {
  const held: Record<string, number> = {};
  const counts = [10_000, 100_000];
  for (let made = 1; made <= 100_000; made++) {
    await call();
    if (counts.includes(made)) held[`after ${made.toLocaleString("en")} calls`] = heldMegabytes();
  }
  return held;
}

/** What the heap holds now that all garbage is collected, in megabytes. */
export function heldMegabytes(): number {
  collect();
  return process.memoryUsage().heapUsed / 1e6;
}

/**
 * The median of several rounds of each candidate, after one round that does not count. The candidates take turns, in every
 * other round the other way round, and what one has left is collected before the next: none gains by its neighbour.
 */
async function inTurns(
  candidates: Candidates,
  whole: number,
  measure: (call: () => unknown) => Promise<number>,
): Promise<Figures> {
  const results = Object.entries(candidates).map(([name, call]) => ({ name, call, figures: [] as number[] }));
  for (const { call } of results) await measure(call);
  for (let round = 0; round < rounds(whole); round++) {
    for (const { call, figures } of round % 2 === 0 ? results : results.toReversed()) {
      collect();
      figures.push(await measure(call));
    }
  }
  return Object.fromEntries(results.map(({ name, figures }) => [name, median(figures)]));
}

/** Collects what is garbage. The program is started with `--expose-gc`. */
function collect(): void {
  if (!globalThis.gc) throw new Error("start it with --expose-gc: the figures are not fair without");
  globalThis.gc();
}
