// A page loads it as a module, compressed as most servers do it. An empty program counts as nothing.
const inBrowser = {
  gzip: true,
  modifyEsbuildConfig: (options: object) => ({ ...options, format: "esm", platform: "browser", target: "es2022" }),
};

export default [
  { ...inBrowser, name: "a program that lists endpoints", path: "size/listing.ts", limit: "7 kB" },
  {
    ...inBrowser,
    name: "createClient alone",
    path: "node_modules/@vpc-endpoints/client/dist/index.js",
    import: "{ createClient }",
    limit: "7 kB",
  },
];
