// Builds dist: the mock as ECMAScript modules and as CommonJS, and what it takes of Prism in one file for both, so that
// who installs the mock installs no part of Prism.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { getHttpOperationsFromSpec } from "@stoplight/prism-http";
import { document } from "@vpc-endpoints/openapi";
import { type BuildOptions, build } from "esbuild";
import { rollup } from "rollup";
import { dts } from "rollup-plugin-dts";
import { controlDocument } from "./control-document.ts";
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

const controlApi = controlDocument(root);
writeFileSync(new URL("control-api.json", dist), `${JSON.stringify(controlApi, null, 2)}\n`);

// Prism parses both documents here, and not in each process that starts a mock.
const parsed = {
  operations: await getHttpOperationsFromSpec(structuredClone(document)),
  controlOperations: await getHttpOperationsFromSpec(structuredClone(controlApi)),
};
const names = Object.keys(parsed);
const values = Object.entries(parsed).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`);
const types = names.map((name) => `export declare const ${name}: Operations;\n`);
writeFileSync(new URL("operations.js", dist), values.join(""));
writeFileSync(
  new URL("operations.d.ts", dist),
  `import type { getHttpOperationsFromSpec } from "@stoplight/prism-http";
type Operations = Awaited<ReturnType<typeof getHttpOperationsFromSpec>>;
${types.join("")}`,
);

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
  plugins: [prismApart("./prism.cjs")],
});
const commonJs = await build({
  ...own,
  entryPoints: ["src/index.ts", "src/msw/index.ts"],
  outdir: "dist/cjs",
  format: "cjs",
  plugins: [prismApart("../prism.cjs")],
});

// A declaration is of the kind of the nearest package.json, so there is one of each for both.
writeFileSync(new URL("cjs/package.json", dist), '{ "type": "commonjs" }\n');
for (const entry of ["index", "msw/index"]) {
  const bundle = await rollup({
    input: `src/${entry}.ts`,
    external: ["msw"],
    plugins: [dts({ tsconfig: "tsconfig.build.json", includeExternal: ["@vpc-endpoints/types"] })],
  });
  for (const folder of ["dist", "dist/cjs"]) await bundle.write({ file: `${folder}/${entry}.d.ts` });
  await bundle.close();
}

writeLicences(new URL("THIRD-PARTY-LICENCES.txt", dist), [prism.metafile, modules.metafile, commonJs.metafile], root);
