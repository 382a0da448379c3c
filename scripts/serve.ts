// Starts the mock and the docs on loopback, makes one real call through the client, prints what came back and where
// everything is, and stays up until it is interrupted; with --once it ends after the call.
import { createClient } from "@vpc-endpoints/client";
import { startMock } from "@vpc-endpoints/mock";
import { serveFolder } from "./serve-folder.ts";

function port(variable: string, preset: number): number {
  const value = process.env[variable] ?? String(preset);
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65535) return Number(value);
  return fail(`${variable}=${value} is no port: give a number from 0 to 65535`);
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

async function listen<T>(
  what: string,
  variable: string,
  number: number,
  start: (port: number) => Promise<T>,
): Promise<T> {
  try {
    return await start(number);
  } catch (error) {
    if (!String(error).includes("EADDRINUSE")) throw error;
    return fail(`Port ${number} for the ${what} is taken. Set ${variable} to another, or to 0 for a free one.`);
  }
}

const ports = { mock: port("MOCK_PORT", 4010), docs: port("DOCS_PORT", 4000) };
const mock = await listen("mock", "MOCK_PORT", ports.mock, (number) => startMock({ port: number }));
const docs = await listen("docs", "DOCS_PORT", ports.docs, (number) =>
  serveFolder(new URL("../docs/dist/", import.meta.url), number),
);

// The handlers stay: a terminal's Ctrl-C may arrive twice, from the terminal and from the parent process.
const stopped = new Promise<void>((resolve) => {
  process.on("SIGINT", () => resolve()).on("SIGTERM", () => resolve());
});

const client = createClient({
  baseUrl: mock.url,
  credentials: { accessKeyId: "example-id", accessKeySecret: "example-secret" },
});
const { Result } = await client.listVpcEndpoints({ InstanceId: "es-cn-2r429tctl000d****" });
console.table(
  Result.map(({ endpointId, endpointStatus, connectionStatus, zoneId, createTime }) => ({
    endpointId,
    endpointStatus,
    connectionStatus,
    zoneId,
    createTime,
  })),
);
console.log(`docs  ${docs.url}\nmock  ${mock.url}`);

if (!process.argv.includes("--once")) {
  console.log("\nPress Ctrl-C to stop.");
  await stopped;
}
await Promise.all([mock.close(), docs.close()]);
