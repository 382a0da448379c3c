// How a step of a command is told: in a process of its own, whose output is no terminal.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const step = new URL("step.mjs", import.meta.url).href;

/** Runs a step that prints much, and answers with what is told of it. */
async function told(options: object, exitCode: number) {
  const args = ["-e", `for (let line = 0; line < 50; line++) console.log("noise"); process.exitCode = ${exitCode}`];
  const code = `import { runStep } from ${JSON.stringify(step)};
    const step = { name: "build", command: process.execPath, args: ${JSON.stringify(args)}, ...${JSON.stringify(options)} };
    process.exitCode = await runStep(step, process.env);`;
  const run = promisify(execFile)(process.execPath, ["--input-type=module", "-e", code]);
  return run.catch((error: { stdout: string; stderr: string }) => error);
}

test("a quiet step is one line with its time, however much it prints", async () => {
  const { stdout, stderr } = await told({ quiet: true }, 0);
  expect([stdout, stderr]).toEqual([expect.stringMatching(/^build +\d+ s\n$/), ""]);
});

test("a quiet step that fails shows all that it printed", async () => {
  const { stdout, stderr } = await told({ quiet: true }, 3);
  expect(stdout).toMatch(/^build +failed after \d+ s\n$/);
  expect(stderr).toBe("noise\n".repeat(50));
});

test("any other step shows what it prints, between its name and its time", async () => {
  const { stdout } = await told({}, 0);
  expect(stdout).toMatch(/^▸ build\n(?:noise\n){50}✓ build \(\d+\.\d s\)\n$/);
});
