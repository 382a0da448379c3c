import type { Part, RunRecord } from "./record.ts";

const records = import.meta.glob<RunRecord>("../data/benchmarks/*.json", { import: "default", eager: true });

/** What the committed run of a part measured. */
export function readRecord(part: Part): RunRecord {
  const record = records[`../data/benchmarks/${part}.json`];
  if (!record) throw new Error(`src/data/benchmarks lacks ${part}.json: run \`npm run bench\``);
  return record;
}
