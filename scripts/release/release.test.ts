// `npm run release` as a real process.
import { execFile, execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { settings } from "./consumers.ts";
import { checkDocument, pendingBump } from "./document-gate.ts";
import { pendingChanges, publishedPackages, sharedVersion } from "./packages.ts";
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

/**
 * A repository with tags and branches on its last commit, or on the one before where their names end with `~`, and an
 * environment in which nothing can be published.
 */
function repositoryWith(...refs: readonly string[]): NodeJS.ProcessEnv {
  const folder = mkdtempSync(join(tmpdir(), "vpc-endpoints-release-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const git = (...args: string[]) =>
    execFileSync("git", ["--git-dir", folder, ...args], { input: "", encoding: "utf8" }).trim();
  git("init", "--quiet", "--bare");
  const someone = ["-c", "user.name=someone", "-c", "user.email=someone@example.com"];
  const before = git(...someone, "commit-tree", git("mktree"), "-m", "Start");
  const last = git(...someone, "commit-tree", git("mktree"), "-p", before, "-m", "Release");
  for (const ref of ["HEAD", ...refs]) git("update-ref", ref.replace("~", ""), ref.endsWith("~") ? before : last);
  writeFileSync(join(folder, ".npmrc"), "registry=http://127.0.0.1:1\nfetch-retries=0\n");
  return { ...nowhere, GIT_DIR: folder, HOME: folder, USERPROFILE: folder };
}

const tag = `refs/tags/v${sharedVersion(publishedPackages)}`;
const noTag = /^✗ The commit that is released has no tag v\d+\.\d+\.\d+, which is the version of the packages\.\n$/;
const notOnMain = /^✗ The commit that is released is not on main\.\n$/;

test.each([
  ["no tag", ["refs/remotes/origin/main"], noTag],
  ["the tag of another version", ["refs/tags/v0.0.0", "refs/remotes/origin/main"], noTag],
  ["a tag on the commit before", [`${tag}~`, "refs/remotes/origin/main"], noTag],
  ["no branch", [tag], notOnMain],
  ["a main that has only the commit before", [tag, "refs/remotes/origin/main~"], notOnMain],
  ["another branch than main", [tag, "refs/remotes/origin/next"], notOnMain],
  ["the main of a fork", [tag, "refs/remotes/fork/main"], notOnMain],
])("a commit with %s is not published", (_, refs, message) => {
  const env = repositoryWith(...refs);
  const { status, stderr } = spawnSync(process.execPath, [script, "--publish"], { encoding: "utf8", env });
  expect([status, stderr]).toEqual([1, expect.stringMatching(message)]);
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
