// Builds dist: the mock as ECMAScript modules and as CommonJS, and what it takes of Prism in one file for both, so that
// who installs the mock installs no part of Prism.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { getHttpOperationsFromSpec } from "@stoplight/prism-http";
import { document } from "@vpc-endpoints/openapi";
import { type BuildOptions, build } from "esbuild";
import { writeLicences } from "./licences.ts";
import { leanPrism, prismApart } from "./plugins.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = new URL("../dist/", import.meta.url);
const shared = {
  absWorkingDir: root,
  bundle: true,
  target: "node20",
  logLevel: "warning",
  metafile: true,
} satisfies BuildOptions;
// Of a package that has a build for Node and one for any platform, the second: it is smaller.
const own = { ...shared, platform: "neutral", external: ["msw", "node:*"] } satisfies BuildOptions;

rmSync(dist, { recursive: true, force: true });
mkdirSync(new URL("cjs/", dist), { recursive: true });

// Prism parses the document here, and not in each process that starts a mock.
const operations = await getHttpOperationsFromSpec(structuredClone(document));
writeFileSync(new URL("operations.js", dist), `export const operations = ${JSON.stringify(operations)};\n`);
writeFileSync(
  new URL("operations.d.ts", dist),
  `import type { getHttpOperationsFromSpec } from "@stoplight/prism-http";
export declare const operations: Awaited<ReturnType<typeof getHttpOperationsFromSpec>>;
`,
);

execFileSync("tsc", ["--project", "tsconfig.build.json"], { cwd: root, stdio: "inherit" });

const prism = await build({
  ...shared,
  platform: "node",
  entryPoints: ["src/prism/engine.ts"],
  outfile: "dist/prism.cjs",
  format: "cjs",
  // Names stay, so that a stack trace says where.
  minifySyntax: true,
  minifyWhitespace: true,
  plugins: [leanPrism],
});
const modules = await build({
  ...own,
  entryPoints: ["src/index.ts", "src/cli.ts", "src/msw/index.ts"],
  outdir: "dist",
  format: "esm",
  splitting: true,
  chunkNames: "shared-[hash]",
  sourcemap: true,
  // The maps lead to the sources, which are in the package too.
  sourcesContent: false,
  plugins: [prismApart("./prism.cjs")],
});
const commonJs = await build({
  ...own,
  entryPoints: ["src/index.ts", "src/msw/index.ts"],
  outdir: "dist/cjs",
  format: "cjs",
  plugins: [prismApart("../prism.cjs")],
});

// CommonJS has declarations of its own, because a declaration is of the kind of the nearest package.json.
writeFileSync(new URL("cjs/package.json", dist), '{ "type": "commonjs" }\n');
for (const folder of ["authentication", "msw", "service", "wire"]) copyDeclarations(`${folder}/`);
for (const file of ["index.d.ts", "mock.d.ts"]) copyDeclarations(file);

writeLicences(new URL("THIRD-PARTY-LICENCES.txt", dist), [prism.metafile, modules.metafile, commonJs.metafile], root);

function copyDeclarations(path: string): void {
  cpSync(new URL(path, dist), new URL(`cjs/${path}`, dist), {
    recursive: true,
    filter: (source) => source.endsWith(".d.ts") || !/\.\w+$/.test(source),
  });
}
