import type { BuildOptions, Plugin } from "esbuild";

/** Leaves out what a program loads only when it needs it. */
const firstLoad: Plugin = {
  name: "first-load",
  setup(build) {
    build.onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === "dynamic-import" ? { path, external: true } : undefined,
    );
  },
};

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
  { ...inBrowser, name: "a program that lists endpoints", path: "size/listing.ts", limit: "7.5 kB" },
  {
    ...inBrowser,
    name: "createClient alone",
    path: "node_modules/@vpc-endpoints/client/dist/index.js",
    import: "{ createClient }",
    limit: "7.5 kB",
  },
];
