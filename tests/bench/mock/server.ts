import { type ChildProcess, fork, type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);

/** A server under measurement, as a process of its own. */
export interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

/** A server that tells its heap. */
export interface MeasuredServer extends Server {
  /** Bytes of its heap, after a garbage collection. */
  heapBytes(): Promise<number>;
}

/** What is compared, and how each is started. */
export const contenders: Readonly<Record<string, () => Promise<Server>>> = {
  "bare Prism library": () => startServer("stock"),
  "prism mock": () => startCommand("@stoplight/prism-cli/dist/index.js", "mock", document(), "--port", "0"),
  "this mock": () => startServer("mock"),
  "this mock, signatures verified": () => startServer("mock", "--authenticate"),
};

/** Starts a program in `servers/` and waits until it listens. */
export async function startServer(name: string, ...args: string[]): Promise<MeasuredServer> {
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

/** Starts a command as its users do and waits until it says where it listens. What else it says is read and dropped. */
async function startCommand(file: string, ...args: string[]): Promise<Server> {
  const options: SpawnOptions = { stdio: ["ignore", "pipe", "inherit"] };
  const child = spawn(process.execPath, [require.resolve(file), ...args], options);
  if (!child.stdout) throw new Error(`${file} has no output`);
  const lines = createInterface(child.stdout);
  const url = await new Promise<string>((resolve, reject) => {
    lines.on("line", (line) => {
      const [, found] = /listening on (http:\S+)/.exec(line) ?? [];
      if (found) resolve(found);
    });
    child.once("exit", (code) => reject(new Error(`${file} ended with ${code}`)));
  });
  return {
    url,
    async stop() {
      child.kill();
      await once(child, "exit");
    },
  };
}

async function message(child: ChildProcess): Promise<unknown> {
  const [value] = await once(child, "message");
  return value;
}

function document(): string {
  return require.resolve("@vpc-endpoints/openapi/openapi.yaml");
}
