import { resolve } from "node:path";
import { type Mock, type MockOptions, startMock } from "../mock.ts";
import { isLoopback } from "../server/index.ts";
import type { ServeCommand } from "./arguments.ts";
import { DataError, readEndpointsFile, watchFile } from "./data-file.ts";
import { createHarFile, type HarFile } from "./har.ts";
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
  if (file !== undefined && harName !== undefined && resolve(file) === resolve(harName)) {
    throw new DataError(`--har: ${harName} is the file of the endpoints`);
  }
  const endpoints = file === undefined ? undefined : await readEndpointsFile(file);
  let har: HarFile | undefined;
  const onRequest: MockOptions["onRequest"] = (request, exchanged) => {
    if (!quiet) output.print(logLine(request));
    har?.add(request, exchanged, mock.url);
  };
  const mock: Mock = await startMock({ ...options, endpoints, onRequest });
  try {
    // Only now: where the mock cannot listen, the file of an earlier run stays.
    if (harName !== undefined) har = createHarFile(harName, version);
  } catch (error) {
    await mock.close();
    throw error;
  }
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
