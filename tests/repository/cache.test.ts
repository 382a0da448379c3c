// A task that has for its input what a task writes is never up to date: it runs again although nothing has changed.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const cwd = fileURLToPath(new URL("../../", import.meta.url));

interface Plan {
  readonly tasks: readonly { readonly directory: string; readonly inputs: Readonly<Record<string, string>> }[];
}

test("no task has a file as its input that git ignores", () => {
  const names = ["build", "format-and-lint", "lint", "drift", "typecheck", "test"];
  const { tasks }: Plan = JSON.parse(output("pnpm", ["exec", "turbo", "run", ...names, "--dry-run=json"]));
  const inputs = tasks.flatMap(({ directory, inputs }) => Object.keys(inputs).map((file) => `${directory}/${file}`));
  expect(inputs.length).toBeGreaterThan(100);
  expect(output("git", ["check-ignore", "--stdin"], inputs.join("\n"))).toBe("");
});

function output(command: string, args: readonly string[], input?: string): string {
  return spawnSync(command, args, { cwd, encoding: "utf8", maxBuffer: 2 ** 26, input }).stdout;
}
