import { execFile } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { expect, inject, test } from "vitest";

const run = promisify(execFile);
const cwd = inject("consumer");
const { resolve } = createRequire(import.meta.url);

const compilers = ["typescript50", "typescript54", "typescript59", "typescript6", "typescript7"];
const resolutions = [
  { module: "nodenext", moduleResolution: "nodenext" },
  { module: "esnext", moduleResolution: "bundler" },
];
const rows = compilers.flatMap((compiler) => resolutions.map((resolution) => ({ compiler, ...resolution })));

test.each(rows)("the types check under $compiler with $moduleResolution", async ({ compiler, ...resolution }) => {
  const compilerOptions = {
    ...resolution,
    target: "es2022",
    lib: ["es2022", "dom"],
    types: [],
    strict: true,
    skipLibCheck: false,
    // The libraries of the compiler itself are not what this is about, and take it most of its time.
    skipDefaultLibCheck: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
  };
  await writeFile(join(cwd, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["types.ts"] }));
  const tsc = join(dirname(resolve(`${compiler}/package.json`)), "bin", "tsc");
  const outcome = await run(process.execPath, [tsc, "--project", "."], { cwd }).catch(({ stdout }) => ({ stdout }));
  expect(outcome.stdout).toBe("");
});

test.each(["client", "types"])("publint finds nothing in the package %s", async (name) => {
  const { messages } = await publint({ pkgDir: join(cwd, "node_modules/@vpc-endpoints", name), pack: false });
  expect(messages).toEqual([]);
});

test.each([
  { name: "client", entrypoints: [".", "./fetch", "./signing", "./undici", "./validation"] },
  { name: "types", entrypoints: ["."] },
] as const)("the types of $name are right for every way it is imported or required", async ({ name, entrypoints }) => {
  const analysis = await checkPackage(createPackageFromTarballData(await readFile(inject("tarballs")[name])));
  if (!analysis.types) throw new Error("the package has no types");
  expect(Object.keys(analysis.entrypoints)).toEqual(entrypoints);
  expect(analysis.problems).toEqual([]);
});

test("two packages and less than a megabyte are installed", async () => {
  const { stdout } = await run("npm", ["ls", "--all", "--parseable"], { cwd });
  expect(stdout.trim().split("\n")).toHaveLength(1 + 2);
  const files = await readdir(join(cwd, "node_modules"), { recursive: true, withFileTypes: true });
  const sizes = files
    .filter((file) => file.isFile())
    .map(async (file) => (await readFile(join(file.parentPath, file.name))).length);
  expect((await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)).toBeLessThan(1_000_000);
});

test("what ships is what is built, readable and once for each way to load it", async () => {
  const root = join(cwd, "node_modules/@vpc-endpoints/client");
  const shipped = await readdir(root, { recursive: true, withFileTypes: true });
  const files = shipped
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name).slice(root.length));
  const others = files.filter((file) => !/^\/dist\/.*\.js$|^\/dist\/.*\.d\.ts$/.test(file));
  expect(others.sort()).toEqual(["/LICENSE", "/README.md", "/dist/cjs/package.json", "/package.json"]);
  const built = await readFile(join(root, "dist/index.js"), "utf8");
  expect(built).not.toContain("sourceMappingURL");
  expect(built.split("\n").length).toBeGreaterThan(300);
});
