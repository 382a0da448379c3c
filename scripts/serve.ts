// Starts the mock and the docs on loopback, makes one real call through the client, prints what came back and where
// everything is, and stays up until it is interrupted; with --once it ends after the call.
import { createClient } from "@vpc-endpoints/client";
import { startMock } from "@vpc-endpoints/mock";
import { serveFolder } from "./serve-folder.ts";
import { checkPorts, readStartOptions } from "./start-options.mjs";
import { table } from "./table.ts";

// The handlers stay: a terminal's Ctrl-C arrives more than once, from the terminal, from npm and from the parent process.
const stopped = new Promise<void>((resolve) => {
  process.on("SIGINT", () => resolve()).on("SIGTERM", () => resolve());
});

const InstanceId = "es-cn-2r429tctl000d****";

async function serve(): Promise<void> {
  const options = readStartOptions(process.argv.slice(2), process.env);
  await checkPorts(options);
  await using mock = await startMock({ port: options.mock.port });
  const docs = await serveFolder(new URL("../docs/dist/", import.meta.url), options.docs.port);

  const client = createClient({
    baseUrl: mock.url,
    credentials: { accessKeyId: "example-id", accessKeySecret: "example-secret" },
  });
  const { Result } = await client.listVpcEndpoints({ InstanceId });
  const columns = ["endpointId", "endpointStatus", "connectionStatus", "zoneId", "createTime"] as const;
  console.log(table([columns, ...Result.map((endpoint) => columns.map((column) => endpoint[column] ?? ""))]));
  console.log(`docs    ${docs.url}\nmock    ${mock.url}`);
  console.log(`try     curl '${mock.url}/openapi/instances/${InstanceId}/vpc-endpoints?size=1'`);
  console.log(`next    ${docs.url}/start/call/`);
  if (!options.once) {
    console.log("Press Ctrl-C to stop.");
    await stopped;
  }
  await docs.close();
}

await serve().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
