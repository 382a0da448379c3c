import type { Plugin } from "esbuild";

const stubs = {
  // The build parsed the document already.
  "./utils/operations": "",
  "./instanceWithSpec": "",
  // Only proxies and callbacks call others, and the mock has neither.
  "node-fetch": "module.exports = globalThis.fetch;",
};

/** Builds of Prism only what the mock uses. */
export const leanPrism: Plugin = {
  name: "lean-prism",
  setup(build) {
    build.onResolve({ filter: /^(\.\/utils\/operations|\.\/instanceWithSpec|node-fetch)$/ }, ({ path }) => ({
      path,
      namespace: "stub",
    }));
    build.onLoad({ filter: /.*/, namespace: "stub" }, ({ path }) => ({
      contents: Object.entries(stubs).find(([name]) => name === path)?.[1] ?? "",
    }));
    const instead = (filter: RegExp, path: string) =>
      build.onResolve({ filter }, ({ resolveDir }) => build.resolve(path, { resolveDir, kind: "import-statement" }));
    // Data is made up in English alone, as Prism does.
    instead(/^@faker-js\/faker$/, "@faker-js/faker/locale/en");
    // Its CommonJS build asks for its parts in a way that no bundler can follow.
    instead(/^jsonc-parser$/, "jsonc-parser/lib/esm/main.js");
  },
};

/** Leaves what the mock takes of Prism to the file at `path`. */
export function prismApart(path: string): Plugin {
  return {
    name: "prism-apart",
    setup(build) {
      build.onResolve({ filter: /\/engine\.ts$/ }, () => ({ path, external: true }));
    },
  };
}
