import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Candidates } from "./candidates.ts";

/** A figure of each candidate. */
export type Figures = Readonly<Record<string, number>>;

/** CPU of this process per call in microseconds, 16 calls in flight. */
export const cpuPerCall = (candidates: Candidates): Promise<Figures> =>
  inTurns(candidates, 11, async (call) => {
    const calls = 1500;
    const before = process.cpuUsage();
    let begun = 0;
    const caller = async () => {
      while (begun++ < calls) await call();
    };
    await Promise.all(Array.from({ length: 16 }, caller));
    const { user, system } = process.cpuUsage(before);
    return (user + system) / calls;
  });

/** Time per call in microseconds, one after the other. */
export const timePerCall = (candidates: Candidates): Promise<Figures> =>
  inTurns(candidates, 15, async (call) => {
    const calls = 4000;
    const start = performance.now();
    for (let call_ = 0; call_ < calls; call_++) await call();
    return ((performance.now() - start) * 1000) / calls;
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
export async function heapOverCalls(call: () => unknown): Promise<Readonly<Record<string, string>>> {
  const held: string[] = [];
  for (let made = 0; made < 100_000; made++) {
    await call();
    if (made + 1 !== 10_000 && made + 1 !== 100_000) continue;
    collect();
    held.push((process.memoryUsage().heapUsed / 1e6).toFixed(1));
  }
  return { "this client": held.join(" and ") };
}

/**
 * The median of several rounds of each candidate, after one round that does not count. The candidates take turns, in every
 * other round the other way round, and what one has left is collected before the next: none gains by its neighbour.
 */
async function inTurns(
  candidates: Candidates,
  rounds: number,
  measure: (call: () => unknown) => Promise<number>,
): Promise<Figures> {
  const results = Object.entries(candidates).map(([name, call]) => ({ name, call, figures: [] as number[] }));
  for (const { call } of results) await measure(call);
  for (let round = 0; round < rounds; round++) {
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

function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
}
