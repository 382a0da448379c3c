// What the README shows is a file of examples/, and every such file runs.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import controlApi from "#control-api" with { type: "json" };
import { readArguments } from "./cli/arguments.ts";
import { help } from "./cli/help.ts";

const folder = new URL("../examples/", import.meta.url);
const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const blocks = [...readme.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = "", code = ""]) => ({
  language,
  code,
}));
const shown = blocks.filter(({ language }) => language !== "sh").map(({ code }) => code);
const examples = readdirSync(folder).filter((name) => name !== "your-code.ts");

async function runExample(command: string, args: string[], env: Record<string, string>) {
  const child = spawn(command, args, { cwd: fileURLToPath(folder), env: { ...process.env, ...env } });
  const failed = once(child, "error").then(([error]) => String(error));
  const ended = once(child, "exit").then(([code]) => code);
  const output = Promise.all([text(child.stdout), text(child.stderr)]);
  return { result: await Promise.race([ended, failed]), output: (await output).join("") };
}

test("the README shows every example whole, and nothing else", () => {
  expect(shown.toSorted()).toEqual(examples.map((name) => readFileSync(new URL(name, folder), "utf8")).toSorted());
});

test("every example is one that a test runs", () => {
  const others = examples.filter((name) => !name.endsWith(".test.ts"));
  expect(others).toEqual(["node-test.mjs"]);
});

test("the example for node:test passes", async () => {
  const { result, output } = await runExample(process.execPath, ["--test", "node-test.mjs"], {});
  expect(output).toContain("pass 1");
  expect(result).toBe(0);
});

test("the commands that are shown are understood", () => {
  const lines = blocks.filter(({ language }) => language === "sh").flatMap(({ code }) => code.trim().split("\n"));
  const commands = lines.filter((line) => line.startsWith("npx "));
  expect(commands).toHaveLength(1);
  for (const command of commands) {
    const [, name, ...args] = command.split(" ");
    expect(name).toBe("@vpc-endpoints/mock");
    expect(readArguments(args)).toMatchObject({ port: 4010, endpoints: "endpoints.yaml" });
  }
  // The name without a scope is not ours on the registry.
  expect(readme + help).not.toMatch(/npx vpc-endpoints-mock/);
});

test("help and README name every route of the control API", () => {
  const described = Object.entries<object>(controlApi.paths).flatMap(([path, item]) =>
    Object.keys(item)
      .filter((method) => method !== "parameters")
      .map((method) => `${method.toUpperCase()} ${path}`),
  );
  for (const route of described) expect(readme).toContain(`\`${route}\``);
  for (const route of described.filter((one) => !one.includes("{"))) {
    expect(help.replaceAll("GET  ", "GET ").replaceAll("PUT  ", "PUT ")).toContain(route);
  }
});
