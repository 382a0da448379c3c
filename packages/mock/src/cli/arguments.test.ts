import { expect, test } from "vitest";
import { readArguments } from "./arguments.ts";
import { help } from "./help.ts";

test("what is not given has a default", () => {
  expect(readArguments([])).toEqual({
    port: 4010,
    host: "127.0.0.1",
    endpoints: undefined,
    har: undefined,
    credentials: undefined,
    seed: undefined,
    strict: false,
    control: undefined,
    quiet: false,
  });
});

test("every option is read", () => {
  const args = [
    "--port",
    "0",
    "--host",
    "::1",
    "--endpoints",
    "e.yaml",
    "--har",
    "run.har",
    "--seed",
    "7",
    "--strict",
    "--no-control",
    "--quiet",
  ];
  expect(readArguments([...args, "--access-key", "id:secret", "--access-key", "sts:secret:to:ken"])).toEqual({
    port: 0,
    host: "::1",
    endpoints: "e.yaml",
    har: "run.har",
    credentials: [
      { accessKeyId: "id", accessKeySecret: "secret", securityToken: undefined },
      { accessKeyId: "sts", accessKeySecret: "secret", securityToken: "to:ken" },
    ],
    seed: 7,
    strict: true,
    control: false,
    quiet: true,
  });
  expect(readArguments(["--help"])).toEqual({ print: "help" });
  expect(readArguments(["--version"])).toEqual({ print: "version" });
});

test("the highest port and the longest seed are read", () => {
  expect(readArguments(["--port", "65535", "--seed", "999999999"])).toMatchObject({ port: 65_535, seed: 999_999_999 });
});

test.each([
  [["--port", "65536"], '--port: "65536"'],
  [["--port", ""], '--port: ""'],
  [["--port", "a1"], '--port: "a1"'],
  [["--port", "1e3"], '--port: "1e3"'],
  [["--host", ""], "--host: is empty"],
  [["--har", ""], "--har: is empty"],
  [["--seed", "-1"], "--seed"],
  [["--seed", "x"], '--seed: "x"'],
  [["--seed", "1234567890"], '--seed: "1234567890"'],
  [["--seed", "a1"], '--seed: "a1"'],
  [["--seed", "1a"], '--seed: "1a"'],
  [["--access-key", " id:secret"], "--access-key: is not of the form ID:SECRET"],
  [["--access-key", "id:secret:to ken"], "--access-key: is not of the form ID:SECRET"],
  [["--access-key", "only-a-secret"], "--access-key: is not of the form ID:SECRET"],
  [["--nothing"], "--nothing"],
  [["positional"], "an argument that belongs to no option"],
])("%j is refused", (args, message) => {
  expect(() => readArguments(args)).toThrow(message);
});

test("a refused AccessKey pair is not shown", () => {
  expect(() => readArguments(["--access-key", "only-a-secret"])).not.toThrow("only-a-secret");
  expect(() => readArguments(["--access-key", "my-id", "only-a-secret"])).not.toThrow("only-a-secret");
  expect(() => readArguments(["--access-key", "id:secret", "only-a-secret"])).not.toThrow("only-a-secret");
});

test("the help names every option that is read", () => {
  for (const name of [
    "port",
    "host",
    "endpoints",
    "har",
    "access-key",
    "seed",
    "strict",
    "control",
    "quiet",
    "help",
    "version",
  ]) {
    expect(help).toContain(`--${name}`);
  }
});
