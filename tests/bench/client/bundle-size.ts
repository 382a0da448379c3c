import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { firstLoad } from "../first-load.ts";

const list = `for await (const { endpointId } of client.listVpcEndpoints({ InstanceId: "es-1" })) console.log(endpointId);`;
const programs = {
  "this client": `import { createClient } from "@vpc-endpoints/client";
    const client = createClient({ regionId: "cn-hangzhou" }); ${list}`,
  "its fetch entry": `import { createSignedFetch } from "@vpc-endpoints/client/fetch"; console.log(createSignedFetch);`,
  "with openapi-fetch": `import createClient from "openapi-fetch";
    import { createSignedFetch } from "@vpc-endpoints/client/fetch";
    console.log(createClient({ baseUrl: "https://a.example", fetch: createSignedFetch() }));`,
  "openapi-fetch alone": `import createClient from "openapi-fetch"; console.log(createClient);`,
  "official SDK": `import Client from "@alicloud/elasticsearch20170613"; console.log(Client);`,
};

/** What a browser loads at first of a listing program, minified and compressed, in bytes; a text where it cannot be bundled. */
export async function bundleSizes(): Promise<Record<string, number | string>> {
  const sizes = Object.entries(programs).map(async ([name, contents]) => {
    try {
      return [name, await bundleSize(contents, "browser")];
    } catch {
      return [name, `fails (Node: ${await bundleSize(contents, "node")})`];
    }
  });
  return Object.fromEntries(await Promise.all(sizes));
}

async function bundleSize(contents: string, platform: "browser" | "node"): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
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
