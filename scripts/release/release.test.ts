// `npm run release` as a real process.
import { execFile, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { settings } from "./consumers.ts";
import { checkDocument, pendingBump } from "./document-gate.ts";
import { pendingChanges } from "./packages.ts";
import { withVersion } from "./version.ts";

const script = fileURLToPath(new URL("release.ts", import.meta.url));
const nowhere = { ...process.env, GITHUB_REPOSITORY: "some-owner/vpc-endpoints" };

test("a dry run publishes to a registry on this machine, installs from it everywhere and runs the READMEs", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [script, "--dry-run"], { env: nowhere });
  for (const { manager, node } of settings) {
    expect(stdout).toMatch(new RegExp(`✓ ${manager.manager} on ${node}: installed, and \\d+ snippets`));
  }
  // The older versions of Node are installed where there are packages of them, which is Linux.
  const versions = process.platform === "linux" ? ["Node 20", "Node 22", "Node 24", "Node 26"] : ["Node 26"];
  const everywhere = ["npm", "pnpm 12", "Yarn classic"].flatMap((manager) =>
    versions.map((node) => `${manager} ${node}`),
  );
  expect(settings.map(({ manager, node }) => `${manager.manager} ${node}`)).toEqual(everywhere);
  expect(stdout).not.toContain("✓ published 0");
});

test("what it does not know, it refuses", () => {
  const { status, stderr } = spawnSync(process.execPath, [script, "--dryrun"], { encoding: "utf8" });
  expect([status, stderr]).toEqual([1, "✗ usage: npm run release -- --dry-run | --publish | version\n"]);
});

test("a commit without the tag of the version is not published", () => {
  const { status, stderr } = spawnSync(process.execPath, [script, "--publish"], { encoding: "utf8", env: nowhere });
  expect([status, stderr]).toEqual([
    1,
    expect.stringMatching(
      /^✗ The commit that is released has no tag v\d+\.\d+\.\d+, which is the version of the packages\.\n$/,
    ),
  ]);
});

test("a change of the document that asks for too little names what needs more", async () => {
  const base = fileURLToPath(new URL("test-data/before.yaml", import.meta.url));
  const revision = fileURLToPath(new URL("test-data/after.yaml", import.meta.url));
  await expect(checkDocument(base, revision, "1.0.0", "patch")).rejects.toThrow(
    /needs a bump of major, and the pending changes ask for patch\. Run npx pnpm change\.\n {2}major {2}.*the value Idle is gone/,
  );
  expect(await checkDocument(base, revision, "1.0.0", "major")).toContain("needs major");
  expect(await checkDocument("none.yaml", revision, "1.0.0", "none")).toContain("no document was released yet");
});

test("the changelog gets a section before those that it has", () => {
  const change = { bumps: ["minor"], summary: "Calls can be\ncounted." };
  expect(withVersion("# Changelog\n\n## 0.1.0\n\n- First.\n", "0.2.0", [change])).toBe(
    "# Changelog\n\n## 0.2.0\n\n- Calls can be\n  counted.\n\n## 0.1.0\n\n- First.\n",
  );
});

test("a change that a version has already is pending no more", () => {
  const folder = new URL("test-data/changes/", import.meta.url);
  expect(pendingChanges(folder)).toEqual([{ bumps: ["patch", "minor"], summary: "Calls can be counted." }]);
  expect(pendingBump(pendingChanges(folder))).toBe("minor");
  expect(pendingChanges(new URL("nowhere/", folder))).toEqual([]);
});
