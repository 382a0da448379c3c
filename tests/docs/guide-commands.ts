import { readdirSync, readFileSync } from "node:fs";

const guides = new URL("../../docs/src/content/docs/", import.meta.url);

/** A block of code that stands in a guide itself. */
export interface Block {
  readonly file: string;
  readonly language: string;
  readonly lines: readonly string[];
}

/** The blocks of code that stand in the guides themselves and not in files of their own. */
export const blocks: readonly Block[] = readdirSync(guides, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.mdx?$/.test(file))
  .flatMap((file) =>
    [...readFileSync(new URL(file, guides), "utf8").matchAll(/^ *```(\w*)[^\n]*\n([\s\S]*?)^ *```$/gm)].map(
      ([, language = "", code = ""]) => ({ file, language, lines: code.trim().split(/\n\s*/) }),
    ),
  );

/** The shell commands among them. */
export const commands: readonly { readonly file: string; readonly line: string }[] = blocks
  .filter(({ language }) => language === "sh")
  .flatMap(({ file, lines }) => lines.map((line) => ({ file, line })));
