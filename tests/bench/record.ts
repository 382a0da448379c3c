// What a run measured: figures for the docs, which show them, and text for the one who runs it. Both are made of the same.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { arch, cpus, platform, release, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import type { Machine, Part, RunRecord, Table } from "@vpc-endpoints/docs/src/benchmarks/record.ts";
import { inWords } from "@vpc-endpoints/docs/src/benchmarks/words.ts";
import { quick } from "./quick.ts";

const records = "docs/src/data/benchmarks/";
const root = new URL("../../", import.meta.url);

/**
 * Begins the record of a part of the benchmarks. Each table is printed and written as soon as it is there.
 * @param compared - the packages beside which this project is measured, whose versions are part of the record.
 */
export function startRecord(part: Part, compared: readonly string[]): (table: Table) => void {
  const tables: Table[] = [];
  const versions = Object.fromEntries(compared.map((name) => [name, versionOf(name)]));
  const measured = { at: new Date().toISOString(), commit: commit(), quick, machine: machine(), versions };
  return (table) => {
    tables.push(table);
    print(table);
    const record: RunRecord = { ...measured, tables };
    mkdirSync(new URL(records, root), { recursive: true });
    writeFileSync(new URL(`${records}${part}.json`, root), `${JSON.stringify(record, undefined, 2)}\n`);
  };
}

function print(table: Table): void {
  const { title, columns, rows } = inWords(table);
  const lines = [columns, ...rows];
  const widths = columns.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  console.log(`\n${title}`);
  for (const cells of lines) {
    console.log(`  ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd());
  }
}

function machine(): Machine {
  const [first] = cpus();
  return {
    cpu: first?.model ?? "unknown",
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()} ${arch()}`,
    node: process.versions.node,
  };
}

/** The version of a package as it is installed. */
function versionOf(name: string): string {
  const manifest = ["node_modules", "hey-api/node_modules", "../../node_modules"]
    .map((folder) => new URL(`${folder}/${name}/package.json`, import.meta.url))
    .find((file) => existsSync(file));
  if (!manifest) throw new Error(`${name} is not installed`);
  return JSON.parse(readFileSync(manifest, "utf8")).version;
}

/** The commit that is measured. The records themselves, which a run writes one after the other, change nothing. */
function commit(): string {
  const git = (...args: string[]) => execFileSync("git", args, { cwd: fileURLToPath(root), encoding: "utf8" }).trim();
  const changed = git("status", "--porcelain", "--", ".", `:!${records}`) !== "";
  return git("rev-parse", "--short=12", "HEAD") + (changed ? "-changed" : "");
}
