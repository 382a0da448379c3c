import { parseArgs } from "node:util";
import type { Credentials } from "../authentication/index.ts";

/** What the command was asked to serve. */
export interface ServeCommand {
  readonly print?: undefined;
  readonly port: number;
  readonly host: string;
  /** File of the endpoints. */
  readonly endpoints: string | undefined;
  /** File to which requests and answers are written. */
  readonly har: string | undefined;
  readonly credentials: readonly Credentials[] | undefined;
  readonly seed: number | undefined;
  readonly strict: boolean;
  readonly control: boolean | undefined;
  readonly quiet: boolean;
}

/** What the command was asked to do. */
export type Command = ServeCommand | { readonly print: "help" | "version" };

/**
 * Reads the arguments.
 * @throws {TypeError} if one is unknown or cannot be right. The message never shows a secret.
 */
export function readArguments(args: readonly string[]): Command {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    allowNegative: true,
    options: {
      port: { type: "string", default: "4010" },
      host: { type: "string", default: "127.0.0.1" },
      endpoints: { type: "string" },
      har: { type: "string" },
      "access-key": { type: "string", multiple: true },
      seed: { type: "string" },
      strict: { type: "boolean", default: false },
      control: { type: "boolean" },
      quiet: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
      version: { type: "boolean", default: false },
    },
  });
  if (positionals.length > 0) {
    // It is not shown: after a slip in --access-key it is the secret.
    throw new TypeError("there is an argument that belongs to no option");
  }
  if (values.help) return { print: "help" };
  if (values.version) return { print: "version" };
  const { host, endpoints, har, strict, control, quiet, seed } = values;
  const port = /^\d+$/.test(values.port) ? Number(values.port) : Number.NaN;
  if (!(port <= 65535)) throw new TypeError(`--port: ${JSON.stringify(values.port)} is no number from 0 to 65535`);
  if (host === "") throw new TypeError("--host: is empty");
  if (har === "") throw new TypeError("--har: is empty");
  if (seed !== undefined && !/^\d{1,9}$/.test(seed)) {
    throw new TypeError(`--seed: ${JSON.stringify(seed)} is no whole number from 0 to 999999999`);
  }
  const credentials = values["access-key"]?.map(readAccessKey);
  return {
    port,
    host,
    endpoints,
    har,
    credentials,
    seed: seed === undefined ? undefined : Number(seed),
    strict,
    control,
    quiet,
  };
}

function readAccessKey(text: string): Credentials {
  const [, accessKeyId, accessKeySecret, securityToken] = /^([^:\s]+):([^:\s]+)(?::(\S+))?$/.exec(text) ?? [];
  if (accessKeyId === undefined || accessKeySecret === undefined) {
    throw new TypeError("--access-key: is not of the form ID:SECRET or ID:SECRET:TOKEN");
  }
  return { accessKeyId, accessKeySecret, securityToken };
}
