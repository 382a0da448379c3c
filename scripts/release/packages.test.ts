// What is in the tarballs.
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { document } from "@vpc-endpoints/openapi";
import { readDocument } from "@vpc-endpoints/openapi/model";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { packRelease } from "./pack.ts";
import { publishedPackages, sharedVersion } from "./packages.ts";
import { builtIn } from "./sbom.ts";

/** What a package needs when it runs, and why. */
const reasons: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "@vpc-endpoints/client": { "@vpc-endpoints/types": "its methods take and answer with these types" },
};
/** The most bytes that each operation after the first adds to a tarball. */
const perOperation = 5_000;
/** The most bytes that a tarball has with one operation. */
const limits: Readonly<Record<string, number>> = {
  "@vpc-endpoints/openapi": 40_000,
  "@vpc-endpoints/types": 25_000,
  "@vpc-endpoints/client": 55_000,
  "@vpc-endpoints/mock": 1_200_000,
};
/** Licences under which what we ship may be shipped again. */
const allowed = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "Python-2.0", "Unlicense"];

const folder = mkdtempSync(join(tmpdir(), "vpc-endpoints-release-"));
beforeAll(() => {
  vi.stubEnv("GITHUB_REPOSITORY", "some-owner/vpc-endpoints");
  packRelease(folder);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

const tar = (options: string, file: string, ...args: string[]) =>
  execFileSync("tar", [options, join(folder, file), ...args], { encoding: "utf8", maxBuffer: 2 ** 26 });

describe.each(publishedPackages)("$name", ({ name, version, folder: source }) => {
  const base = `${name.replace("@", "").replace("/", "-")}-${version}`;
  const manifest = () => JSON.parse(tar("-xzOf", `${base}.tgz`, "package/package.json"));

  test("ships these files", async () => {
    const files = tar("-tzf", `${base}.tgz`)
      .trim()
      .split("\n")
      .map((file) => file.replace(/shared-[\w-]{8}\./, "shared-*."));
    const list = [...new Set(files)].toSorted().join("\n");
    await expect(`${list}\n`).toMatchFileSnapshot(`files/${name.split("/")[1]}.txt`);
    for (const file of ["LICENSE", "README.md", "package.json"]) expect(files).toContain(`package/${file}`);
  });

  test("is no bigger than it should be", () => {
    const limit = (limits[name] ?? 0) + perOperation * (readDocument(document).operations.length - 1);
    expect(statSync(join(folder, `${base}.tgz`)).size).toBeLessThanOrEqual(limit);
  });

  test("says where it is kept, and runs nothing when it is installed", () => {
    const { repository, homepage, bugs, keywords, license, description, scripts, devDependencies } = manifest();
    const url = "https://github.com/some-owner/vpc-endpoints";
    const directory = source.slice(fileURLToPath(new URL("../../", import.meta.url)).length);
    expect(repository).toEqual({ type: "git", url: `git+${url}.git`, directory });
    expect({ homepage, bugs, license }).toEqual({
      homepage: `${url}#readme`,
      bugs: `${url}/issues`,
      license: "Apache-2.0",
    });
    expect(keywords.length).toBeGreaterThan(3);
    expect(description).toBeTypeOf("string");
    expect({ scripts, devDependencies }).toEqual({});
  });

  test("depends on what there is a reason for", () => {
    const expected = Object.keys(reasons[name] ?? {}).map((dependency) => [dependency, version]);
    expect(manifest().dependencies ?? {}).toEqual(Object.fromEntries(expected));
  });

  test("has no link in its README that leads nowhere on npm", () => {
    const links = [...readFileSync(join(source, "README.md"), "utf8").matchAll(/\]\(([^)]+)\)/g)].map(
      ([, link]) => link,
    );
    expect(links.filter((link) => !/^(https:\/\/|#)/.test(link ?? ""))).toEqual([]);
  });

  test("has what is built in under a licence that allows it, and in its bill of materials", () => {
    const list = join(source, "dist", "THIRD-PARTY-LICENCES.txt");
    const text = existsSync(list) ? readFileSync(list, "utf8") : "";
    const licences = [...text.matchAll(/^\S+ \d\S* \((.+)\)$/gm)].flatMap(([, licence = ""]) =>
      licence.split(/ (?:AND|OR) |[()]/),
    );
    expect(licences.filter((licence) => licence !== "" && !allowed.includes(licence))).toEqual([]);
    const bom = JSON.parse(readFileSync(join(folder, `${base}.cdx.json`), "utf8"));
    expect(bom).toMatchObject({ bomFormat: "CycloneDX", metadata: { component: { name, version } } });
    const components = bom.components.map(
      (one: Record<string, string>) => `${one.group ? `${one.group}/` : ""}${one.name} ${one.version}`,
    );
    const needed = Object.keys(reasons[name] ?? {}).map((dependency) => `${dependency} ${version}`);
    expect(components.toSorted()).toEqual([...needed, ...builtIn(source)].toSorted());
  });

  test("cannot be packed before it is built", () => {
    const empty = mkdtempSync(join(tmpdir(), "vpc-endpoints-unbuilt-"));
    onTestFinished(() => rmSync(empty, { recursive: true }));
    const { scripts, ...rest } = JSON.parse(readFileSync(join(source, "package.json"), "utf8"));
    expect(scripts.prepack).toMatch(/^node (\.\.\/)+scripts\/release\/check-built\.mjs$/);
    writeFileSync(join(empty, "package.json"), JSON.stringify(rest));
    const check = fileURLToPath(new URL("check-built.mjs", import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, [check], { cwd: empty, encoding: "utf8" });
    expect(status).toBe(1);
    expect(stderr).toContain(`${name} is not built: ./`);
  });
});

test("all packages share the version that the changelog begins with", () => {
  const version = sharedVersion(publishedPackages);
  const changelog = readFileSync(new URL("../../CHANGELOG.md", import.meta.url), "utf8");
  expect(/^## (.+)$/m.exec(changelog)?.[1]).toBe(version);
  expect(() => sharedVersion([...publishedPackages, { name: "other", version: "9.9.9" }])).toThrow("share no version");
});

test("the checksums are right and complete", () => {
  const lines = readFileSync(join(folder, "SHA256SUMS"), "utf8").trim().split("\n");
  const sums = readdirSync(folder)
    .filter((file) => file !== "SHA256SUMS")
    .map(
      (file) =>
        `${createHash("sha256")
          .update(readFileSync(join(folder, file)))
          .digest("hex")}  ${file}`,
    );
  expect(lines.toSorted()).toEqual(sums.toSorted());
  expect(lines).toHaveLength(publishedPackages.length * 2 + 2);
});
