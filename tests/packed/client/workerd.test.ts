import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { bundle } from "./bundle.ts";
import { expected } from "./expected.ts";
import { startService } from "./service.ts";

const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker", esModule = embed "worker-bundle.js")],
      compatibilityDate = "2025-06-01",
      globalOutbound = "network",
    )),
    (name = "network", network = (allow = ["local", "private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
`;

test("workerd: the packed client signs, lists, pages, retries, aborts and waits", async () => {
  const cwd = inject("consumer");
  await writeFile(join(cwd, "worker-bundle.js"), await bundle(cwd, 'export { default } from "./worker.js";'));
  await writeFile(join(cwd, "config.capnp"), config);
  await using service = await startService();
  const program = join(import.meta.dirname, "..", "node_modules", ".bin", "workerd");
  const worker = spawn(program, ["serve", "--control-fd=3", "config.capnp"], { cwd, stdio: ["ignore", 1, 2, "pipe"] });
  try {
    const control = worker.stdio[3];
    if (!control) throw new Error("workerd has no control pipe");
    const [line] = await once(control, "data");
    const { port }: { port: number } = JSON.parse(String(line));
    const answer = await fetch(`http://127.0.0.1:${port}/?service=${encodeURIComponent(service.url)}`);
    expect(await answer.json()).toEqual(expected);
  } finally {
    worker.kill("SIGKILL");
    await once(worker, "exit");
  }
});
