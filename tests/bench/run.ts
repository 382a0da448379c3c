// Measures every part, or those that are named: `node run.ts client mock`. With --quick it only tries whether all can be measured.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parts } from "@vpc-endpoints/docs/src/benchmarks/record.ts";

const [named, options] = [
  process.argv.slice(2).filter((name) => !name.startsWith("--")),
  process.argv.filter((name) => name === "--quick"),
];
const unknown = named.filter((name) => !parts.some((part) => part === name));
if (unknown.length > 0) throw new Error(`there is no part ${unknown.join(", ")}; there are ${parts.join(", ")}`);

for (const part of parts.filter((one) => named.length === 0 || named.includes(one))) {
  const start = performance.now();
  console.log(`\n▸ ${part}`);
  const file = fileURLToPath(new URL(`${part}/bench.ts`, import.meta.url));
  const { status } = spawnSync(process.execPath, ["--expose-gc", file, ...options], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
  console.log(`✓ ${part} (${((performance.now() - start) / 1000).toFixed(0)} s)`);
}
