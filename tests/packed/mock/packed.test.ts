import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const packages = ["openapi", "packages/types", "packages/client", "packages/mock"];
const root = fileURLToPath(new URL("../../../", import.meta.url));
// The Node that runs this test is the one that the mock needs; the host's may be older.
const PATH = [dirname(process.execPath), process.env.PATH].join(delimiter);

let scratch: string;
let folder: string;

function start(cwd: string, command: string, ...args: string[]): ChildProcessWithoutNullStreams {
  return spawn(command, args, { cwd, env: { ...process.env, PATH }, detached: true });
}

async function run(cwd: string, command: string, ...args: string[]): Promise<string> {
  const child = start(cwd, command, ...args);
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} exited with ${code}\n${out}${err}`);
  return out;
}

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "vpc-endpoints-packed-"));
  folder = join(scratch, "empty");
  await mkdir(folder);
  for (const name of packages) {
    await run(join(root, name), "pnpm", "pack", "--pack-destination", scratch);
  }
  const tarballs = (await readdir(scratch)).filter((name) => name.endsWith(".tgz"));
  expect(tarballs).toHaveLength(packages.length);
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  // What they depend on is linked from where it is installed already, so that no registry is asked.
  const files = [...tarballs.map((name) => join(scratch, name)), ...(await dependencies())];
  await run(folder, "npm", "install", "--offline", "--no-audit", "--no-fund", ...files);
}, 300_000);

/** The folders of what the packages depend on outside of this repository. */
async function dependencies(): Promise<Set<string>> {
  const folders = new Set<string>();
  for (const name of packages) {
    const { dependencies = {} } = JSON.parse(await readFile(join(root, name, "package.json"), "utf8"));
    for (const dependency of Object.keys(dependencies)) {
      if (!dependency.startsWith("@vpc-endpoints/"))
        folders.add(await realpath(join(root, name, "node_modules", dependency)));
    }
  }
  return folders;
}

afterAll(() => rm(scratch, { recursive: true, force: true }));

test("npx vpc-endpoints-mock serves the vendor's sample", async () => {
  const child = start(folder, "npx", "vpc-endpoints-mock", "--port", "0");
  const { value: url } = await createInterface(child.stdout)[Symbol.asyncIterator]().next();
  const response = await fetch(`${url}/openapi/instances/es-cn-2r429tctl000d****/vpc-endpoints`, {
    headers: { authorization: "anyone" },
  });
  expect((await response.json()).Result).toHaveLength(2);
  // npx does not pass a signal on, so the whole group gets it.
  if (child.pid === undefined) throw new Error("npx did not start");
  process.kill(-child.pid, "SIGTERM");
  await once(child, "exit");
}, 60_000);

test("a program imports the mock and verifies signatures with it", async () => {
  const program = `
    import { startMock } from "@vpc-endpoints/mock";
    await using mock = await startMock({ credentials: { accessKeyId: "id", accessKeySecret: "secret" } });
    const response = await fetch(mock.url + "/openapi/instances/es-1/vpc-endpoints");
    console.log((await response.json()).Code);
  `;
  await writeFile(join(folder, "program.js"), program);
  expect(await run(folder, process.execPath, "program.js")).toBe("IncompleteSignature\n");
}, 60_000);

test("no test and no example is in the tarball", async () => {
  const files = await readdir(join(folder, "node_modules/@vpc-endpoints/mock"), { recursive: true });
  expect(files).toContain(join("dist", "cli.js"));
  expect(files).toContain("README.md");
  expect(files.filter((name) => /\.test\.|examples/.test(name))).toEqual([]);
});
