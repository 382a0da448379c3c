// Builds dist: one module, because each one costs a program part of its start, and its declarations. dist/cjs is the same
// for programs that use `require`.
import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../", import.meta.url));
const dist = new URL("../dist/", import.meta.url);

rmSync(dist, { recursive: true, force: true });
for (const [format, folder] of [
  ["esm", "dist"],
  ["cjs", "dist/cjs"],
] as const) {
  await build({
    absWorkingDir: root,
    entryPoints: ["src/index.ts"],
    outdir: folder,
    bundle: true,
    format,
    platform: format === "cjs" ? "node" : "neutral",
    target: "es2022",
  });
  // The TypeScript of this package is that of the generator.
  const declarations = ["--project", "packages/types/tsconfig.build.json", "--outDir", `packages/types/${folder}`];
  execFileSync("pnpm", ["--workspace-root", "exec", "tsc", ...declarations], { stdio: "inherit" });
}
writeFileSync(new URL("cjs/package.json", dist), '{ "type": "commonjs" }\n');
