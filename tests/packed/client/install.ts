import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Folder of a program that has the packed packages installed. */
    consumer: string;
    /** The packed client, and the packed types. */
    tarballs: { readonly client: string; readonly types: string };
  }
}

const run = promisify(execFile);
const packages = new URL("../../../packages/", import.meta.url);

/** Packs the packages as they would be published, and installs them into a folder outside of the workspace. */
export default async function install({ provide }: TestProject): Promise<() => Promise<void>> {
  const consumer = await mkdtemp(join(tmpdir(), "vpc-endpoints-consumer-"));
  await cp(new URL("consumer/", import.meta.url), consumer, { recursive: true });
  // Programs that use `require` are of another kind, and so is their copy of the same file.
  await cp(join(consumer, "use-client.js"), join(consumer, "commonjs", "use-client.js"));
  await writeFile(join(consumer, "package.json"), JSON.stringify({ name: "consumer", private: true, type: "module" }));
  for (const name of ["types", "client"]) {
    await run("pnpm", ["pack", "--pack-destination", consumer], { cwd: fileURLToPath(new URL(name, packages)) });
  }
  const tarballs = (await readdir(consumer)).filter((file) => file.endsWith(".tgz"));
  const files = tarballs.map((file) => `./${file}`);
  await run("npm", ["install", "--offline", "--no-audit", "--no-fund", ...files], { cwd: consumer });
  provide("consumer", consumer);
  const packed = (name: string) => join(consumer, tarballs.find((file) => file.includes(`endpoints-${name}`)) ?? "");
  provide("tarballs", { client: packed("client"), types: packed("types") });
  return () => rm(consumer, { recursive: true });
}
