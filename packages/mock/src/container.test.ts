// The container file: it is sound, its user has no rights, and what it starts and checks works. No engine is needed.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { DockerfileParser, type Entrypoint, type Healthcheck } from "dockerfile-ast";
import { validate } from "dockerfile-utils";
import { expect, test } from "vitest";

const root = new URL("../", import.meta.url);
const text = readFileSync(new URL("Containerfile", root), "utf8");
const file = DockerfileParser.parse(text);
const of = (keyword: string) => file.getInstructions().filter((one) => one.getKeyword() === keyword);

/** The strings of an instruction in the form of a JSON array. */
function words(instruction: Entrypoint | Healthcheck | undefined): string[] {
  const json = /\[.*\]$/s.exec(instruction?.getTextContent() ?? "")?.[0];
  return JSON.parse(json ?? "[]");
}

test("it has no fault that a linter knows", () => {
  expect(validate(text)).toEqual([]);
});

test("it builds on the Node of this repository, and its user has no rights", () => {
  expect(file.getFROMs().map((one) => one.getImage())).toEqual([`node:${process.versions.node}-slim`]);
  expect(of("USER").map((one) => one.getArgumentsContent())).toEqual(["node"]);
  // The user is set before anything runs.
  const order = file.getInstructions().map((one) => one.getKeyword());
  expect(order.indexOf("USER")).toBeLessThan(order.indexOf("ENTRYPOINT"));
  expect(order).not.toContain("RUN");
});

test("what it starts answers, and its health check notices when it does not", async () => {
  const [entry] = file.getENTRYPOINTs();
  const [check] = file.getHEALTHCHECKs();
  const [program, ...args] = words(entry);
  expect(program).toBe("node");
  const cwd = fileURLToPath(root);
  const child = spawn(process.execPath, [...args, "--port", "0"], { cwd, stdio: ["ignore", "pipe", "ignore"] });
  const { value: url } = await createInterface(child.stdout)[Symbol.asyncIterator]().next();
  const { port } = new URL(url ?? "");
  const [checker, ...checkArgs] = words(check);
  expect(checker).toBe("node");
  const health = async () => {
    const inContainer = checkArgs.map((arg) => arg.replace(":4010", `:${port}`));
    const [code] = await once(spawn(process.execPath, inContainer), "exit");
    return code;
  };
  expect(await health()).toBe(0);
  child.kill("SIGTERM");
  expect(await once(child, "exit")).toEqual([0, null]);
  expect(await health()).toBe(1);
});
