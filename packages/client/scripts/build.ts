// Builds dist: a few modules instead of one for each source file, because each one costs a program part of its start;
// and declarations and maps that lead to the sources. dist/cjs is the same for programs that use `require`.
import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = new URL("../dist/", import.meta.url);

const shared: BuildOptions = {
  absWorkingDir: root,
  entryPoints: ["index", "fetch/index", "signing/index", "undici/index", "validation/index"].map(
    (entry) => `src/${entry}.ts`,
  ),
  bundle: true,
  packages: "external",
  target: "es2022",
  sourcemap: true,
  // The sources are in the package.
  sourcesContent: false,
};

rmSync(dist, { recursive: true, force: true });
for (const outDir of ["dist", "dist/cjs"]) {
  execFileSync("tsc", ["--project", "tsconfig.build.json", "--outDir", outDir], { cwd: root, stdio: "inherit" });
}
await build({
  ...shared,
  outdir: "dist",
  splitting: true,
  chunkNames: "shared-[hash]",
  format: "esm",
  platform: "neutral",
});
await build({ ...shared, outdir: "dist/cjs", format: "cjs", platform: "node" });
writeFileSync(new URL("cjs/package.json", dist), '{ "type": "commonjs" }\n');
