#!/usr/bin/env node
import { parseArgs } from "node:util";
import { startMock } from "./mock.ts";

const help = `Usage: vpc-endpoints-mock [options]

Serves a mock of ListVpcEndpoints of Alibaba Cloud Elasticsearch until it is interrupted.

Options:
  --port <number>   TCP port to listen on, 0 takes a free one (default: 4010)
  --host <address>  address to listen on (default: 127.0.0.1)
  --help            print this text
`;

function readOptions(): { port: number; host: string } | undefined {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "4010" },
      host: { type: "string", default: "127.0.0.1" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return undefined;
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65535)
    throw new Error(`--port: ${values.port} is no number from 0 to 65535`);
  return { port, host: values.host };
}

function fail(error: unknown, code: number): never {
  console.error(`vpc-endpoints-mock: ${error instanceof Error ? error.message : error}`);
  process.exit(code);
}

let options: ReturnType<typeof readOptions>;
try {
  options = readOptions();
} catch (error) {
  fail(error, 2);
}
if (options) {
  const mock = await startMock(options).catch((error: unknown) => fail(error, 1));
  console.log(mock.url);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void mock.close());
} else {
  process.stdout.write(help);
}
