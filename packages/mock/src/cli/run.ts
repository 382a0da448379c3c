import { type Mock, type MockOptions, startMock } from "../mock.ts";
import { isLoopback } from "../server/index.ts";
import type { ServeCommand } from "./arguments.ts";
import { readEndpointsFile, watchFile } from "./data-file.ts";
import { createHarFile } from "./har.ts";
import { logLine } from "./log.ts";

/** Where the command writes. */
export interface Output {
  print(line: string): void;
  warn(line: string): void;
}

/** A command that serves. */
export interface Running {
  readonly mock: Mock;
  stop(): Promise<void>;
}

/**
 * Starts the mock as the command line says and prints its URL.
 * @param version Of this package.
 * @throws {Error} if a file cannot be read or written, or the address cannot be listened on.
 */
export async function run(command: ServeCommand, output: Output, version: string): Promise<Running> {
  const { endpoints: file, har: harName, quiet, ...options } = command;
  const endpoints = file === undefined ? undefined : await readEndpointsFile(file);
  const har = harName === undefined ? undefined : createHarFile(harName, version);
  const onRequest: MockOptions["onRequest"] = (request, exchanged) => {
    if (!quiet) output.print(logLine(request));
    har?.add(request, exchanged, mock.url);
  };
  const mock: Mock = await startMock({ ...options, endpoints, onRequest });
  output.print(mock.url);
  if (!isLoopback(command.host)) {
    output.warn(`warning: ${command.host} is not loopback: other machines may reach this mock`);
  }
  const reload = async (name: string) => {
    mock.setEndpoints(await readEndpointsFile(name));
    if (!quiet) output.print(`${name} read again`);
  };
  const complain = (error: unknown) =>
    output.warn(`${error instanceof Error ? error.message : error}\nThe old data stays.`);
  const unwatch = file === undefined ? undefined : watchFile(file, () => void reload(file).catch(complain));
  return {
    mock,
    async stop() {
      unwatch?.();
      await mock.close();
      har?.close();
    },
  };
}
