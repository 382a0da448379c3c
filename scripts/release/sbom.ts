import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PublishedPackage } from "./packages.ts";

interface Component {
  readonly name: string;
  readonly group?: string;
  readonly version: string;
  readonly "bom-ref": string;
}

interface Bom {
  readonly metadata: { readonly component: object };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

/**
 * Writes the bill of materials of a package (CycloneDX): what it depends on, and what is built into it, which pnpm knows as
 * a development dependency.
 */
export function writeSbom({ name, version, folder }: PublishedPackage, file: string): void {
  const args = ["--filter", name, "sbom", "--sbom-format", "cyclonedx", "--sbom-spec-version", "1.6"];
  const bom: Bom = JSON.parse(execFileSync("pnpm", args, { cwd: folder, encoding: "utf8", maxBuffer: 2 ** 28 }));
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const shipped = new Set([...Object.keys(manifest.dependencies ?? {}), ...builtIn(folder)]);
  const components = bom.components.filter(
    (one) => shipped.has(fullName(one)) || shipped.has(`${fullName(one)} ${one.version}`),
  );
  const purl = `pkg:npm/${name.replace("@", "%40")}@${version}`;
  const component = {
    type: "library",
    name,
    version,
    purl,
    "bom-ref": purl,
    licenses: [{ license: { id: "Apache-2.0" } }],
  };
  const dependencies = [{ ref: purl, dependsOn: components.map((one) => one["bom-ref"]) }];
  writeFileSync(
    file,
    `${JSON.stringify({ ...bom, metadata: { ...bom.metadata, component }, components, dependencies }, undefined, 2)}\n`,
  );
}

function fullName({ group, name }: Component): string {
  return group ? `${group}/${name}` : name;
}

/** Name and version of each package that is built in, from the list that ships with the licences. */
export function builtIn(folder: string): string[] {
  const list = join(folder, "dist", "THIRD-PARTY-LICENCES.txt");
  if (!existsSync(list)) return [];
  return [...readFileSync(list, "utf8").matchAll(/^(\S+ \d\S*) \(.+\)$/gm)].map(([, title = ""]) => title);
}
