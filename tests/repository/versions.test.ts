import { expect, test } from "vitest";
import { parse } from "yaml";
import { files, read } from "./files.ts";

interface Manifest {
  readonly version?: string;
  readonly packageManager?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

interface Workspace {
  readonly catalog: Readonly<Record<string, string>>;
  readonly catalogs: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const workspace: Workspace = parse(read("pnpm-workspace.yaml"));
const manifests = files
  .filter((file) => /(^|\/)package\.json$/.test(file))
  .map((file): { file: string; manifest: Manifest } => ({ file, manifest: JSON.parse(read(file)) }));
const pinned = [
  ...Object.entries(workspace.catalog).map(([name, version]) => ({ name, version, specifier: "catalog:" })),
  ...Object.entries(workspace.catalogs).flatMap(([catalog, entries]) =>
    Object.entries(entries).map(([name, version]) => ({ name, version, specifier: `catalog:${catalog}` })),
  ),
];

test.each(manifests)("$file takes every version from the catalog or the workspace", ({ manifest }) => {
  const specifiers = Object.entries(installed(manifest));
  expect(specifiers.filter(([, specifier]) => !/^(catalog:[\w-]*|workspace:\*)$/.test(specifier))).toEqual([]);
});

test.each(pinned)("$name $version is exact, used, and stated nowhere else", ({ name, version, specifier }) => {
  expect(version).toMatch(/^(npm:\S+@)?\d+\.\d+\.\d+(-[\w.]+)?$/);
  const users = manifests.filter(({ manifest }) => installed(manifest)[name] === specifier);
  expect(users.length, `pnpm-workspace.yaml: no package uses ${name} of ${specifier}`).toBeGreaterThan(0);
  // `packageManager` has pnpm's own version too, and the approved copy of the manifests with it. The test below holds it.
  const allowed = name === "pnpm" ? ["package.json", "tests/repository/approved.yaml"] : [];
  // The record of a benchmark says what was installed when it was made.
  const others = stating(name, version).filter(
    (file) => !/^pnpm-workspace\.yaml$|^docs\/src\/data\/benchmarks\//.test(file),
  );
  expect(others.filter((file) => !allowed.includes(file))).toEqual([]);
});

test("packageManager names the pnpm of the catalog", () => {
  expect(JSON.parse(read("package.json")).packageManager).toBe(`pnpm@${workspace.catalog.pnpm}`);
});

test("the version of the packages is stated in their manifests alone", () => {
  const versions = new Set(manifests.flatMap(({ file, manifest }) => (publishes(file) ? [manifest.version] : [])));
  expect(versions.size, "versions of the published packages").toBe(1);
  const [version = ""] = versions;
  const code = files.filter((file) =>
    /^(openapi|packages|scripts|docs|tests\/packed)\/.*\.(ts|mjs|js|ya?ml|astro)$/.test(file),
  );
  const others = code.filter(
    (file) =>
      !file.endsWith(".gen.ts") &&
      read(file)
        .split(/[^\w.-]+/)
        .includes(version),
  );
  expect(others.filter((file) => !/\.test\.ts$|\/test-data\//.test(file))).toEqual([]);
});

/** Whether the package of a manifest is published. */
function publishes(file: string): boolean {
  return /^(openapi|packages\/(types|client|mock))\/package\.json$/.test(file);
}

function installed({
  dependencies,
  devDependencies,
  optionalDependencies,
}: Manifest): Readonly<Record<string, string>> {
  return { ...dependencies, ...devDependencies, ...optionalDependencies };
}

/** The files in which the name of a package and its version stand on one line. */
function stating(name: string, version: string): string[] {
  return files.filter((file) =>
    read(file)
      .split("\n")
      .some((line) => line.includes(name) && line.split(/[^\w.-]+/).includes(version)),
  );
}
