import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Metafile } from "esbuild";

/**
 * Writes the licences of every package of others that was built in, each with its text where the package has one.
 * @throws {Error} naming a package that says nothing of its licence.
 */
export function writeLicences(file: URL, metafiles: readonly Metafile[], root: string): void {
  const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const folders = new Set(inputs.flatMap((input) => packageFolder(join(root, input))));
  const entries = [...folders].map(readPackage).filter(({ name }) => !name.startsWith("@vpc-endpoints/"));
  const texts = new Map(entries.map((entry) => [entry.title, entry.text]));
  const sections = [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([title, text]) => `${title}\n\n${text}`);
  const rule = `\n\n${"-".repeat(80)}\n\n`;
  writeFileSync(file, `This package contains parts of these packages.${rule}${sections.join(rule)}\n`);
}

/** The folder of the package in `node_modules` to which a file belongs. */
function packageFolder(path: string): string[] {
  const found = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];
  return found === undefined ? [] : [found];
}

function readPackage(folder: string): { name: string; title: string; text: string } {
  const { name, version, license, licenses, author } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  // Older packages have a list.
  const [former] = licenses ?? [];
  const licence = typeof license === "string" ? license : (license ?? former)?.type;
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  if (file === undefined && licence === undefined) throw new Error(`${name} says nothing of its licence`);
  const holder = typeof author === "string" ? author : author?.name;
  const text =
    file === undefined ? `Licence: ${licence}. Author: ${holder}.` : readFileSync(join(folder, file), "utf8");
  return { name, title: `${name} ${version} (${licence})`, text: text.trim() };
}
