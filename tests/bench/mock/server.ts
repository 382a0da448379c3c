import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** A server under measurement, as a process of its own. */
export interface Server {
  readonly url: string;
  /** Bytes of its heap, after a garbage collection. */
  heapBytes(): Promise<number>;
  stop(): Promise<void>;
}

/** What is compared. */
export const kinds = { stock: ["stock"], data: ["mock"], authenticated: ["mock", "--authenticate"] } as const;

/** Starts a server and waits until it listens. */
export async function startServer([name, ...args]: readonly [string, ...string[]]): Promise<Server> {
  const file = fileURLToPath(new URL(`servers/${name}.ts`, import.meta.url));
  const child = fork(file, args, { execArgv: ["--expose-gc"] });
  const url = String(await message(child));
  return {
    url,
    async heapBytes() {
      child.send("heap");
      return Number(await message(child));
    },
    async stop() {
      child.disconnect();
      await once(child, "exit");
    },
  };
}

async function message(child: ChildProcess): Promise<unknown> {
  const [value] = await once(child, "message");
  return value;
}
