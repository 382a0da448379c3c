import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** The service in a process of its own, so that its work is not counted. Dispose of it to end it. */
export async function startService(): Promise<{ readonly port: number } & Disposable> {
  const server = fork(join(import.meta.dirname, "server.ts"));
  const [message] = await once(server, "message");
  return { port: Number(message), [Symbol.dispose]: () => server.disconnect() };
}
