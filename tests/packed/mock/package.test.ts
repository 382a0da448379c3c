// What is in the packed mock, and that its types are right wherever it is imported.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type Consumer, createConsumer } from "./support/consumer.ts";
import { nodeProgram, npm } from "./support/managers.ts";

const { resolve } = createRequire(import.meta.url);
const program = (name: string) => readFileSync(new URL(`consumer/${name}`, import.meta.url), "utf8");
const node24 = nodeProgram(24);

let consumer: Consumer;
let installed: string;
beforeAll(async () => {
  consumer = createConsumer(npm, node24, inject("registry"));
  await consumer.manage([...npm.add, "@vpc-endpoints/mock"]);
  installed = join(consumer.folder, "node_modules");
});
afterAll(() => consumer?.[Symbol.dispose]());

test("one package of less than five megabytes is installed", () => {
  expect(readdirSync(installed).filter((name) => !name.startsWith("."))).toEqual(["@vpc-endpoints"]);
  expect(readdirSync(join(installed, "@vpc-endpoints"))).toEqual(["mock"]);
  const files = readdirSync(installed, { recursive: true, encoding: "utf8" }).map((name) => join(installed, name));
  const sizes = files.map((file) => statSync(file)).filter((stats) => stats.isFile());
  expect(sizes.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(5_000_000);
});

test("only what runs is in the package, and every map has its sources", () => {
  const root = join(installed, "@vpc-endpoints/mock");
  const files = readdirSync(root, { recursive: true, encoding: "utf8" });
  expect(files.filter((name) => !name.startsWith("dist")).sort()).toEqual(["LICENSE", "README.md", "package.json"]);
  for (const file of files.filter((name) => name.endsWith(".map"))) {
    const map: { sources: string[]; sourcesContent: string[] } = JSON.parse(readFileSync(join(root, file), "utf8"));
    expect(map.sourcesContent).toHaveLength(map.sources.length);
  }
});

test("the licences of what is built in are there", () => {
  const text = readFileSync(join(installed, "@vpc-endpoints/mock/dist/THIRD-PARTY-LICENCES.txt"), "utf8");
  for (const name of ["@stoplight/prism-core", "@stoplight/prism-http", "ajv", "lodash", "yaml"]) {
    expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, "m"));
  }
});

test.each(["typescript50", "typescript54", "typescript59", "typescript6", "typescript7"])("%s", async (compiler) => {
  const tsc = join(dirname(resolve(`${compiler}/package.json`)), "bin", "tsc");
  const { version }: { version: string } = JSON.parse(readFileSync(resolve(`${compiler}/package.json`), "utf8"));
  // The libraries of the compiler itself are not what this is about, and take it most of its time.
  const libraries = { skipLibCheck: false, skipDefaultLibCheck: true };
  const shared = { target: "es2022", types: [], strict: true, noEmit: true, ...libraries };
  // A test that disposes of its mock needs the library that has the names for it.
  const disposing = Number(version.split(".")[0]) > 5 || Number(version.split(".")[1]) >= 2;
  for (const name of ["types.mts", "types.cts"]) consumer.write(name, program("types.ts"));
  consumer.write("disposed.mts", program("disposed.ts"));
  const settings = [
    { module: "nodenext", moduleResolution: "nodenext", lib: ["es2022", "dom"], files: ["types.mts", "types.cts"] },
    { module: "esnext", moduleResolution: "bundler", lib: ["es2022", "dom"], files: ["types.mts"] },
    { module: "nodenext", moduleResolution: "nodenext", lib: ["esnext", "dom"], files: ["disposed.mts"] },
  ];
  for (const { files, ...resolution } of settings.slice(0, disposing ? 3 : 2)) {
    consumer.write("tsconfig.json", JSON.stringify({ compilerOptions: { ...shared, ...resolution }, files }));
    expect(await consumer.run(node24, [tsc, "--project", "."])).toBe("");
  }
});

test("publint finds nothing", async () => {
  const { messages } = await publint({ pkgDir: join(installed, "@vpc-endpoints/mock"), pack: false });
  expect(messages).toEqual([]);
});

test("the types are right for every way the package is imported", async () => {
  const analysis = await checkPackage(createPackageFromTarballData(readFileSync(inject("mockTarball"))));
  if (!analysis.types) throw new Error("the package has no types");
  expect(Object.keys(analysis.entrypoints)).toEqual([".", "./msw", "./control-api.json"]);
  // A JSON file is read by its path where there is no `exports`.
  expect(analysis.problems.filter((one) => !("entrypoint" in one && one.entrypoint.endsWith(".json")))).toEqual([]);
});

test("npx @vpc-endpoints/mock serves the vendor's sample", async () => {
  const script = `
    import { spawn } from "node:child_process";
    import { createInterface } from "node:readline";
    const child = spawn("npx", ["@vpc-endpoints/mock", "--port", "0"], { detached: true });
    const { value: url } = await createInterface(child.stdout)[Symbol.asyncIterator]().next();
    const path = "/openapi/instances/es-cn-2r429tctl000d****/vpc-endpoints";
    const response = await fetch(url + path, { headers: { authorization: "anyone" } });
    console.log((await response.json()).Result.length);
    // npx does not pass a signal on, so the whole group gets it.
    process.kill(-child.pid, "SIGTERM");
  `;
  consumer.write("serve.mjs", script);
  expect(await consumer.node(["serve.mjs"])).toBe("2\n");
});
