// Builds dist: a few modules instead of one for each source file, because each one costs a program part of its start; and
// their declarations. dist/cjs is the same, module by module, for programs that use `require`. There are no maps: what is
// built can be read.
import { execFileSync } from "node:child_process";
import { globSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { rollup } from "rollup";
import { dts } from "rollup-plugin-dts";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
const declarations = join(dist, "declarations");
const entries = ["index", "fetch/index", "signing/index", "undici/index", "validation/index"];

rmSync(dist, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: entries.map((entry) => `src/${entry}.ts`),
  outdir: "dist",
  bundle: true,
  splitting: true,
  chunkNames: "shared-[hash]",
  packages: "external",
  format: "esm",
  platform: "neutral",
  target: "es2022",
});
await build({
  absWorkingDir: dist,
  entryPoints: globSync("**/*.js", { cwd: dist }),
  outdir: "cjs",
  format: "cjs",
  platform: "node",
  target: "es2022",
  // Test runners that run CommonJS in a sandbox of their own know no `import()`.
  supported: { "dynamic-import": false },
});
writeFileSync(join(dist, "cjs", "package.json"), '{ "type": "commonjs" }\n');

execFileSync("tsc", ["--project", "tsconfig.build.json", "--outDir", declarations], { cwd: root, stdio: "inherit" });
const bundle = await rollup({
  input: Object.fromEntries(entries.map((entry) => [entry, join(declarations, `${entry}.d.ts`)])),
  external: ["undici", "@vpc-endpoints/types"],
  plugins: [dts()],
});
for (const dir of [dist, join(dist, "cjs")]) {
  await bundle.write({ dir, entryFileNames: "[name].d.ts", chunkFileNames: "shared-[hash].d.ts" });
}
rmSync(declarations, { recursive: true });
