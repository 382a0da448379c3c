import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type PublishedPackage, publishedPackages } from "./packages.ts";
import { writeSbom } from "./sbom.ts";

/** A package as it is uploaded. */
export interface Tarball extends PublishedPackage {
  /** The path of the tarball. */
  readonly path: string;
}

/** Writes into an empty folder all that a release consists of: tarballs, documents, a bill of materials, checksums. */
export function packRelease(folder: string): readonly Tarball[] {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const tarballs = publishedPackages.map((published) => {
    execFileSync("pnpm", ["pack", "--pack-destination", folder], { cwd: published.folder, stdio: "pipe" });
    const file = `${published.name.replace("@", "").replace("/", "-")}-${published.version}.tgz`;
    writeSbom(published, join(folder, file.replace(/\.tgz$/, ".cdx.json")));
    return { ...published, path: join(folder, file) };
  });
  for (const name of ["openapi.yaml", "openapi.json"]) {
    copyFileSync(fileURLToPath(new URL(`../../openapi/dist/${name}`, import.meta.url)), join(folder, name));
  }
  const sums = readdirSync(folder)
    .toSorted()
    .map((file) => `${sha256(join(folder, file))}  ${basename(file)}\n`);
  writeFileSync(join(folder, "SHA256SUMS"), sums.join(""));
  return tarballs;
}

function sha256(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}
