import { gzipSync } from "node:zlib";
import type { Row } from "@vpc-endpoints/docs/src/benchmarks/record.ts";
import { build } from "esbuild";
import { firstLoad } from "../first-load.ts";
import { generated, modules } from "./generated.ts";

const list = `for await (const { endpointId } of client.listVpcEndpoints({ InstanceId: "es-1" })) console.log(endpointId);`;

/** The programs that are bundled. The generated clients are found in the folder where they are generated. */
export const programs = {
  "this client": `import { createClient } from "@vpc-endpoints/client";
    const client = createClient({ regionId: "cn-hangzhou" }); ${list}`,
  "its fetch entry": `import { createSignedFetch } from "@vpc-endpoints/client/fetch"; console.log(createSignedFetch);`,
  "with openapi-fetch": `import createClient from "openapi-fetch";
    import { createSignedFetch } from "@vpc-endpoints/client/fetch";
    console.log(createClient({ baseUrl: "https://a.example", fetch: createSignedFetch() }));`,
  "openapi-fetch alone": `import createClient from "openapi-fetch"; console.log(createClient);`,
  ...modules,
  "official SDK": `import Client from "@alicloud/elasticsearch20170613"; console.log(Client);`,
  "pop-core": `import { ROAClient } from "@alicloud/pop-core"; console.log(ROAClient);`,
};

const target = { of: "value", limit: "at most", figure: 7200 } as const;

/** What a browser loads at first of a listing program, minified and compressed, in bytes. The clients are generated before. */
export async function bundleSizes(): Promise<Row[]> {
  const rows = Object.entries(programs).map(async ([name, contents]): Promise<Row> => {
    try {
      const value = await firstLoadOf(contents, generated);
      return { name, value, ...(name === "this client" && { target }) };
    } catch {
      const forNode = await firstLoadOf(contents, generated, "node");
      return {
        name,
        value: null,
        note: `cannot be bundled for a browser; for Node.js it has ${forNode.toLocaleString("en")} bytes`,
      };
    }
  });
  return Promise.all(rows);
}

/** What is loaded at first of a program in a folder, minified and compressed, in bytes. */
export async function firstLoadOf(
  contents: string,
  resolveDir: string,
  platform: "browser" | "node" = "browser",
): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir },
    bundle: true,
    format: "esm",
    logLevel: "silent",
    minify: true,
    platform,
    plugins: [firstLoad],
    target: "es2022",
    write: false,
  });
  return outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
}
