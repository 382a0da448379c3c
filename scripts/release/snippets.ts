import { readFileSync } from "node:fs";
import { join } from "node:path";
import { transform } from "esbuild";
import type { PublishedPackage } from "./packages.ts";

/** A piece of code of a README, as JavaScript. */
export interface Snippet {
  /** Where it stands: the package and the line. */
  readonly name: string;
  readonly code: string;
}

/** The snippets of a package's README that need nothing but our packages and Node. */
export async function readSnippets({ name, folder }: Pick<PublishedPackage, "name" | "folder">): Promise<Snippet[]> {
  const readme = readFileSync(join(folder, "README.md"), "utf8");
  const blocks = [...readme.matchAll(/^```(?:ts|js)\n(.+?)^```$/gms)].map((match) => ({
    line: readme.slice(0, match.index).split("\n").length,
    code: match[1] ?? "",
  }));
  const own = blocks.filter(({ code }) =>
    importsOf(code).every((from) => /^(node:(?!test)|@vpc-endpoints\/)/.test(from)),
  );
  return Promise.all(
    own.map(async ({ line, code }) => ({
      name: `${name}, README.md:${line}`,
      code: (await transform(code, { loader: "ts", format: "esm", target: "es2022" })).code,
    })),
  );
}

function importsOf(code: string): string[] {
  return [...code.matchAll(/\b(?:from|import) "([^"]+)"/g)].map(([, from = ""]) => from);
}
