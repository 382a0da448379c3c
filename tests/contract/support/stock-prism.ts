import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** Starts the stock `prism` command on the bundled document, as anyone would, on a free port of loopback. */
export async function startStockPrism(): Promise<{ url: string; close(): Promise<void> }> {
  const document = fileURLToPath(import.meta.resolve("@vpc-endpoints/openapi/openapi.yaml"));
  const child = spawn("prism", ["mock", "--port", "0", "--host", "127.0.0.1", document], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface(child.stdout)) {
    const url = /listening on (http:\S+)/.exec(line)?.[1];
    if (url === undefined) continue;
    child.stdout.resume();
    return {
      url,
      async close() {
        const exit = once(child, "exit");
        child.kill();
        await exit;
      },
    };
  }
  throw new Error("prism mock ended before it listened");
}
