// Clients that other generators make of the same document. Each is bundled to one file, because it is written for bundlers.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { InstanceId } from "./page.ts";

const bench = new URL("../", import.meta.url);
const require = createRequire(import.meta.url);

/** Where they are generated. Git ignores it. */
export const generated: string = fileURLToPath(new URL("generated/", bench));

/** Prepares a call of a generated client. */
export type Start = (baseUrl: string, fetch?: () => Promise<Response>) => () => Promise<unknown>;

/** The clients, each with the module that prepares its call. */
export const modules = {
  "Redocly generate-client": `import { client } from "./redocly.ts";
    export const start = (serverUrl, fetch) => {
      client.configure({ serverUrl, ...(fetch && { fetch }) });
      return () => client.ListVpcEndpoints({ path: { InstanceId: "${InstanceId}" } });
    };`,
  "hey-api": `import { createClient } from "./hey-api/client";
    import { listVpcEndpoints } from "./hey-api/sdk.gen";
    export const start = (baseUrl, fetch) => {
      const client = createClient({ baseUrl, throwOnError: true, ...(fetch && { fetch }) });
      return async () => (await listVpcEndpoints({ client, path: { InstanceId: "${InstanceId}" } })).data;
    };`,
} as const;

/** A generated client, bundled and loaded. */
export interface Generated {
  readonly start: Start;
  /** A program that makes one call of the address that it is started with. */
  readonly program: string;
}

/** Generates each client anew from the built document. */
export async function generateClients(): Promise<Readonly<Record<keyof typeof modules, Generated>>> {
  rmSync(generated, { recursive: true, force: true });
  mkdirSync(generated);
  const document = require.resolve("@vpc-endpoints/openapi/openapi.json");
  const redocly = "node_modules/@redocly/cli/bin/cli.js";
  run(redocly, "generate-client", document, "--output", "redocly.ts", "--import-ext", "ts");
  const heyApi = "hey-api/node_modules/@hey-api/openapi-ts/bin/run.js";
  run(heyApi, "--input", document, "--output", "hey-api", "--client", "@hey-api/client-fetch");
  return {
    "Redocly generate-client": await load("redocly-client", modules["Redocly generate-client"]),
    "hey-api": await load("hey-api-client", modules["hey-api"]),
  };
}

/** Runs a command of a package, which is in a folder of packages. */
function run(file: string, ...args: string[]): void {
  execFileSync(process.execPath, [fileURLToPath(new URL(file, bench)), ...args], { cwd: generated, stdio: "pipe" });
}

async function load(name: string, contents: string): Promise<Generated> {
  const file = join(generated, `${name}.mjs`);
  const program = join(generated, `${name}-program.mjs`);
  const stdin = { contents, resolveDir: generated };
  await build({ stdin, bundle: true, format: "esm", outfile: file, platform: "node", logLevel: "silent" });
  writeFileSync(
    program,
    `import { start } from "./${name}.mjs";
const { Result } = await start(process.argv[2])();
process.exit(Result.length === 20 ? 0 : 1);
`,
  );
  const { start }: Pick<Generated, "start"> = await import(pathToFileURL(file).href);
  return { start, program };
}
