// The public surface of each package, as one file for each entry: a change of it shows in review.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { rollup } from "rollup";
import { dts } from "rollup-plugin-dts";
import { expect, test } from "vitest";
import { publishedPackages } from "./packages.ts";

interface Exported {
  readonly types?: string;
  readonly import?: { readonly types?: string };
}

const entries = publishedPackages.flatMap(({ name, folder }) => {
  const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return Object.entries<Exported | string>(exports).flatMap(([entry, exported]) => {
    const types = typeof exported === "string" ? undefined : (exported.types ?? exported.import?.types);
    return types === undefined ? [] : [{ entry: join(name, entry), types: join(folder, types) }];
  });
});

test.each(entries)("$entry is as it was approved", async ({ entry, types }) => {
  expect(existsSync(types), `${types} is built`).toBe(true);
  const bundle = await rollup({ input: types, external: /^[^./]/, plugins: [dts()], onwarn: () => {} });
  const { output } = await bundle.generate({ format: "es" });
  await bundle.close();
  const name = entry.replace("@vpc-endpoints/", "").replaceAll("/", ".");
  // The order of what is imported follows that of the modules inside, which is nobody's business.
  const code = output[0].code.replace(
    /^(import|export)( type)? \{ (.+) \} from/gm,
    (_, word, type = "", names: string) => `${word}${type} { ${names.split(", ").toSorted().join(", ")} } from`,
  );
  await expect(code).toMatchFileSnapshot(`api/${name}.txt`);
});
