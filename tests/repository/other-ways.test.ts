// Who installs by npm, which cannot read the versions of this project, is told what to do instead.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const root = new URL("../../", import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "vpc-endpoints-npm-"));
afterAll(() => rmSync(folder, { recursive: true }));
for (const file of ["package.json", "package-lock.json"]) {
  copyFileSync(fileURLToPath(new URL(file, root)), join(folder, file));
}

test.each(["ci", "install"])("npm %s says to use npm start", (command) => {
  const windows = process.platform === "win32";
  const { status, stderr } = spawnSync("npm", [command, "--offline", "--loglevel=error"], {
    cwd: folder,
    encoding: "utf8",
    shell: windows,
  });
  expect(status).not.toBe(0);
  expect(stderr).toContain("catalog:use-npm-start");
});
