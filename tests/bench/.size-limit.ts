import type { BuildOptions } from "esbuild";
import { firstLoad } from "./first-load.ts";

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
  { ...inBrowser, name: "a program that lists endpoints", path: "size/listing.ts", limit: "9.6 kB" },
  {
    ...inBrowser,
    name: "createClient alone",
    path: "node_modules/@vpc-endpoints/client/dist/index.js",
    import: "{ createClient }",
    limit: "9.6 kB",
  },
  {
    ...inBrowser,
    name: "createSignedFetch alone",
    path: "node_modules/@vpc-endpoints/client/dist/fetch/index.js",
    import: "{ createSignedFetch }",
    limit: "9 kB",
  },
];
