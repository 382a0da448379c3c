// What a run measured, as JSON: results/<part>.json, with the machine and the versions that it was measured with.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { arch, cpus, platform, release, totalmem } from "node:os";
import { fileURLToPath } from "node:url";

/** Figures of one table: by row, and by column where there are several. */
export type Table = Readonly<Record<string, unknown>>;

const folder = new URL("results/", import.meta.url);
const root = fileURLToPath(new URL("../../", import.meta.url));

/** Begins the record of a part of the benchmarks. Each table is written as soon as it is there. */
export function startRecord(part: "client" | "mock" | "docs"): (title: string, table: Table) => void {
  const tables: Record<string, Table> = {};
  const measured = { at: new Date().toISOString(), commit: commit(), machine: machine(), versions: versions() };
  return (title, table) => {
    tables[title] = table;
    mkdirSync(folder, { recursive: true });
    writeFileSync(new URL(`${part}.json`, folder), `${JSON.stringify({ ...measured, tables }, undefined, 2)}\n`);
  };
}

function machine() {
  const [first] = cpus();
  return {
    cpu: first?.model ?? "unknown",
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()} ${arch()}`,
    node: process.versions.node,
  };
}

/** The versions of what was measured and of what it is measured beside, as they are installed. */
function versions(): Readonly<Record<string, string>> {
  const { devDependencies } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));
  const installed = Object.keys(devDependencies).map((name) => {
    const manifest = new URL(`node_modules/${name}/package.json`, import.meta.url);
    return [name, JSON.parse(readFileSync(manifest, "utf8")).version ?? "of this commit"];
  });
  return Object.fromEntries(installed);
}

/** The commit that was measured; with "changed" where the work tree is not as it was committed. */
function commit(): string {
  return execFileSync("git", ["describe", "--always", "--dirty=-changed"], { cwd: root, encoding: "utf8" }).trim();
}
