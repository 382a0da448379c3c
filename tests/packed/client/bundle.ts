import { build } from "esbuild";

/** Bundles a program of the consumer's folder as a browser or a worker would load it: without anything of Node's. */
export async function bundle(folder: string, contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    format: "esm",
    minify: true,
    platform: "browser",
    target: "es2022",
    write: false,
  });
  return outputFiles.map(({ text }) => text).join("");
}
