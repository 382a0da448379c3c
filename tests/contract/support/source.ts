import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const packages = new URL("../../../packages/", import.meta.url);

/** The defaults that the comments of the options state, by option. */
export const defaults: ReadonlyMap<string, string> = new Map(
  ["client/src/options.ts", "client/src/wait.ts", "mock/src/mock.ts"].flatMap((file) =>
    [...read(file).matchAll(/Default: (?:`([^`]+)`|(\d+))[.,][^\n]*\n\s*readonly (\w+)\?:/g)].map(
      ([, text, number, option = ""]): [string, string] => [option, text ?? number ?? ""],
    ),
  ),
);

/** The value of a constant in a file of the packages. */
export function constant(file: string, name: string): number {
  const value = new RegExp(`^const ${name} = ([\\d_.]+);`, "m").exec(read(file))?.[1];
  if (value === undefined) throw new Error(`packages/${file} has no constant ${name}`);
  return Number(value.replaceAll("_", ""));
}

/** Every name that an entry point of a package declares, and the names of what it consists of. */
export function declaredBy(entry: string): string[] {
  const declarations = read(entry).replace(/\/\*[\s\S]*?\*\//g, "");
  const own = declarations.match(/[A-Za-z_]\w*/g) ?? [];
  const from = [...declarations.matchAll(/^(?:export|import) [^;]*?from ["'](\.[^"']+)\.[jt]s["']/gm)].map(
    ([, file = ""]) => file,
  );
  return [...own, ...from.flatMap((file) => declaredBy(new URL(`${file}.d.ts`, `x:/${entry}`).pathname.slice(1)))];
}

/** The environment variables that the client and the build of the docs read. */
export const variables: readonly string[] = [
  ...globSync("client/src/*.ts", { cwd: fileURLToPath(packages) }),
  "../docs/astro.config.ts",
  "../docs/src/repository.ts",
].flatMap((file) => [...read(file).matchAll(/(?:environment\("|process\.env\.)(\w+)/g)].map(([, name = ""]) => name));

function read(file: string): string {
  return readFileSync(new URL(file, packages), "utf8");
}
