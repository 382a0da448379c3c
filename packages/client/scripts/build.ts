// Builds dist: a module for each entry, two that they share, because each module costs a program part of its start, and the
// parts that are loaded when they are needed; and their declarations. dist/cjs is the same, module by module, for programs
// that use `require`. There are no maps: what is built can be read.
import { execFileSync } from "node:child_process";
import { globSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";
import { type GetModuleInfo, type InputOption, type Plugin, rollup } from "rollup";
import { dts } from "rollup-plugin-dts";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
const declarations = join(dist, "declarations");
const entries = ["index", "fetch/index", "signing/index", "undici/index", "validation/index"];
const target = "es2022";

rmSync(dist, { recursive: true, force: true });
const code = await bundle(entryFiles(join(root, "src"), "ts"), {
  name: "typescript",
  async transform(source) {
    const { code } = await transform(source, { loader: "ts", target });
    return { code };
  },
});
await code.write({
  dir: dist,
  chunkFileNames: "[name].js",
  hoistTransitiveImports: false,
  minifyInternalExports: false,
  manualChunks: (id, { getModuleInfo }) => chunkOf(entriesAbove(id, getModuleInfo)),
});
await build({
  absWorkingDir: dist,
  entryPoints: globSync("**/*.js", { cwd: dist }),
  outdir: "cjs",
  format: "cjs",
  platform: "node",
  target,
  // Test runners that run CommonJS in a sandbox of their own know no `import()`.
  supported: { "dynamic-import": false },
});
writeFileSync(join(dist, "cjs", "package.json"), '{ "type": "commonjs" }\n');

execFileSync("tsc", ["--project", "tsconfig.build.json", "--outDir", declarations], { cwd: root, stdio: "inherit" });
const types = await bundle(entryFiles(declarations, "d.ts"), dts());
for (const dir of [dist, join(dist, "cjs")]) {
  await types.write({ dir, entryFileNames: "[name].d.ts", chunkFileNames: "shared-[hash].d.ts" });
}
rmSync(declarations, { recursive: true });

function bundle(input: InputOption, plugin: Plugin): ReturnType<typeof rollup> {
  return rollup({ input, external: ["undici", "@vpc-endpoints/types"], plugins: [plugin] });
}

function entryFiles(folder: string, extension: string): Record<string, string> {
  return Object.fromEntries(entries.map((entry) => [entry, join(folder, `${entry}.${extension}`)]));
}

/** The entries that need a module at once. A module that is loaded when it is needed has none. */
function entriesAbove(id: string, infoOf: GetModuleInfo, seen: Set<string> = new Set()): string[] {
  if (seen.has(id)) return [];
  seen.add(id);
  const info = infoOf(id);
  const above = (info?.importers ?? []).flatMap((importer) => entriesAbove(importer, infoOf, seen));
  return info?.isEntry ? [id, ...above] : above;
}

/** Where a module goes that several entries need. Who only signs is not to load the rest. */
function chunkOf(above: readonly string[]): string | undefined {
  if (above.length < 2) return undefined;
  return above.some((entry) => entry.includes("/signing/")) ? "signature" : "shared";
}
