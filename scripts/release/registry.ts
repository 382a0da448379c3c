import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runServer } from "verdaccio";

/** A registry on loopback that has only what is published to it. */
export interface LocalRegistry extends AsyncDisposable {
  readonly url: string;
  /** A file of npm's settings with which one may publish to it. */
  readonly npmrc: string;
}

/** Starts the registry on a free port, with its storage in a folder of its own. */
export async function startLocalRegistry(): Promise<LocalRegistry> {
  const folder = mkdtempSync(join(tmpdir(), "vpc-endpoints-registry-"));
  const everyone = { access: "$all", publish: "$all" };
  const app = await runServer({
    storage: join(folder, "storage"),
    self_path: folder,
    uplinks: {},
    packages: { "**": everyone },
    auth: { htpasswd: { file: join(folder, "htpasswd") } },
    web: { enable: false },
    publish: { allow_offline: true },
    log: { type: "stdout", format: "pretty", level: "fatal" },
  });
  const server = app.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("the registry has no address");
  const npmrc = join(folder, "npmrc");
  // npm publishes nothing without a token; this registry reads none.
  writeFileSync(npmrc, `registry=http://127.0.0.1:${address.port}/\n//127.0.0.1:${address.port}/:_authToken=none\n`);
  return {
    url: `http://127.0.0.1:${address.port}/`,
    npmrc,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
      rmSync(folder, { recursive: true });
    },
  };
}
