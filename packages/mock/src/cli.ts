#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { type Command, readArguments } from "./cli/arguments.ts";
import { DataError } from "./cli/data-file.ts";
import { help } from "./cli/help.ts";
import { run } from "./cli/run.ts";

// Whoever reads only the first lines may close the pipe after them.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
const output = { print: (line: string) => console.log(line), warn: (line: string) => console.error(line) };

function fail(error: unknown, code: number): never {
  output.warn(`vpc-endpoints-mock: ${error instanceof Error ? error.message : error}`);
  process.exit(code);
}

function readCommand(): Command {
  try {
    return readArguments(process.argv.slice(2));
  } catch (error) {
    return fail(error, 2);
  }
}

const command = readCommand();
const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
if (command.print !== undefined) {
  process.stdout.write(command.print === "help" ? help : `${version}\n`);
} else {
  // Before it listens, so that a signal that comes early is not lost.
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
  const running = await run(command, output, version).catch((error: unknown) =>
    fail(error, error instanceof DataError ? 2 : 1),
  );
  await stopped;
  await running.stop();
}
