import { document } from "@vpc-endpoints/openapi";
import { readDocument } from "@vpc-endpoints/openapi/model";
import type { BuildOptions } from "esbuild";
import { firstLoad } from "./first-load.ts";

const operations = readDocument(document).operations.length;

/** So many kB for the first operation, and 100 bytes for each further one, which every client knows. */
function limit(kB: number): string {
  return `${Math.round(kB * 1000) + 100 * (operations - 1)} B`;
}

// A page loads it as a module, compressed as most servers do it. An empty program counts as nothing.
const inBrowser = {
  gzip: true,
  modifyEsbuildConfig: (options: BuildOptions): BuildOptions => ({
    ...options,
    format: "esm",
    platform: "browser",
    plugins: [firstLoad],
    target: "es2022",
  }),
};

export default [
  { ...inBrowser, name: "a program that lists endpoints", path: "size/listing.ts", limit: limit(9.8) },
  {
    ...inBrowser,
    name: "createClient alone",
    path: "node_modules/@vpc-endpoints/client/dist/index.js",
    import: "{ createClient }",
    limit: limit(9.75),
  },
  {
    ...inBrowser,
    name: "createSignedFetch alone",
    path: "node_modules/@vpc-endpoints/client/dist/fetch/index.js",
    import: "{ createSignedFetch }",
    limit: limit(9.15),
  },
];
