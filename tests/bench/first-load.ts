import type { Plugin } from "esbuild";

/** Leaves out of a bundle what a program loads only when it needs it. */
export const firstLoad: Plugin = {
  name: "first-load",
  setup(build) {
    build.onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === "dynamic-import" ? { path, external: true } : undefined,
    );
  },
};
