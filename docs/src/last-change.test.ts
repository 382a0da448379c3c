import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lastChange } from "./last-change.ts";

const folder = mkdtempSync(join(tmpdir(), "vpc-endpoints-history-"));
const whole = join(folder, "whole");
const shallow = join(folder, "shallow");
const bare = join(folder, "bare");

/** Runs Git at a time. */
function git(seconds: number, ...args: string[]): void {
  const date = `${seconds} +0000`;
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  const author = ["-c", "user.name=test", "-c", "user.email=test@example.com"];
  execFileSync("git", [...author, ...args], { cwd: whole, env });
}

function commit(file: string, seconds: number): void {
  writeFileSync(join(whole, file), `${seconds}`);
  git(seconds, "add", file);
  git(seconds, "commit", "--quiet", "--message", file);
}

beforeAll(() => {
  mkdirSync(join(whole, "folder"), { recursive: true });
  mkdirSync(bare);
  git(1_600_000_000, "init", "--quiet");
  commit("folder/old.md", 1_700_000_000);
  commit("folder/new.md", 1_800_000_000);
  commit("last.md", 1_900_000_000);
  git(1_600_000_000, "clone", "--quiet", "--depth", "1", pathToFileURL(whole).href, shallow);
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ["folder/old.md", 1_700_000_000],
  ["folder", 1_800_000_000],
  ["last.md", 1_900_000_000],
])("%s was changed when the last commit changed it", (path, seconds) => {
  expect(lastChange(path, whole)).toEqual(new Date(seconds * 1000));
  expect(lastChange(path, join(whole, "folder"))).toEqual(new Date(seconds * 1000));
});

test("nothing is known of a file that was not committed, of a history that is cut off, or without one", () => {
  writeFileSync(join(whole, "later.md"), "");
  expect(lastChange("later.md", whole)).toBeUndefined();
  expect(lastChange("last.md", shallow)).toBeUndefined();
  expect(lastChange("last.md", bare)).toBeUndefined();
});
