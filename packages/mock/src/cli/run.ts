import { type Mock, startMock } from "../mock.ts";
import { isLoopback } from "../server/index.ts";
import type { ServeCommand } from "./arguments.ts";
import { readEndpointsFile, watchFile } from "./data-file.ts";
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
 * @throws {Error} if the data cannot be read or the address cannot be listened on.
 */
export async function run(command: ServeCommand, output: Output): Promise<Running> {
  const { endpoints: file, quiet, ...options } = command;
  const endpoints = file === undefined ? undefined : await readEndpointsFile(file);
  const onRequest = quiet ? undefined : (request: Parameters<typeof logLine>[0]) => output.print(logLine(request));
  const mock = await startMock({ ...options, endpoints, onRequest });
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
    stop() {
      unwatch?.();
      return mock.close();
    },
  };
}
