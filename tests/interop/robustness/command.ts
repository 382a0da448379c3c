import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { createInterface } from "node:readline";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

/** The mock's command as a process of its own, so that a crash shows. */
export interface Command {
  readonly child: ChildProcess;
  readonly url: URL;
}

/** Starts the command on a free port. */
export async function startCommand(...options: readonly string[]): Promise<Command> {
  const file = fileURLToPath(new URL("cli.js", import.meta.resolve("@vpc-endpoints/mock")));
  const child = spawn(process.execPath, [file, "--port", "0", "--quiet", ...options], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const { value: url } = await createInterface(child.stdout)[Symbol.asyncIterator]().next();
  return { child, url: new URL(url ?? "") };
}

/** Stops the command and answers with its exit code. */
export async function stopCommand({ child }: Command): Promise<number | null> {
  if (child.exitCode === null) {
    child.kill("SIGTERM");
    await once(child, "exit");
  }
  return child.exitCode;
}

/** Status of the answer to these bytes. 0: the connection was closed without one. */
export async function statusOf({ url }: Command, ...parts: readonly (string | Buffer)[]): Promise<number> {
  const socket = connect(Number(url.port), url.hostname);
  // The mock may close while there is still something to send.
  socket.on("error", () => {});
  for (const part of parts) socket.write(part, "latin1");
  socket.end();
  const answer = await buffer(socket).catch(() => Buffer.alloc(0));
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer.toString("latin1"))?.[1] ?? 0);
}

/** The head of a request that the mock accepts, but for the empty line that ends it: further headers fit behind it. */
export const head = (target: string, method = "GET") =>
  `${method} ${target} HTTP/1.1\r\nhost: localhost\r\nauthorization: anyone\r\n`;

/** A path that the mock answers with 200. */
export const path = "/openapi/instances/es-1/vpc-endpoints";
