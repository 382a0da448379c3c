import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { installed, type StoredPackage } from "./store.ts";

/** A registry of npm packages on loopback. */
export interface Registry {
  readonly url: string;
  /** The paths that were asked for, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/**
 * Starts a registry that has these packages, and of all others what this repository has installed.
 * @param own - packages by their tarballs.
 */
export async function startRegistry(own: readonly StoredPackage[]): Promise<Registry> {
  const asked: string[] = [];
  const packagesOf = (name: string) => {
    const packed = own.filter(({ manifest }) => manifest.name === name);
    return packed.length > 0 ? packed : installed(name);
  };
  const server = createServer((request, response) => {
    asked.push(decodeURIComponent(request.url ?? ""));
    try {
      answer(request, response, packagesOf);
    } catch (error) {
      // A request that is never answered would hide this until the test's time is over.
      response.writeHead(500, { "content-type": "application/json" }).end(JSON.stringify({ error: `${error}` }));
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("the registry has no address");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    asked,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function answer(
  { method, url = "/", headers }: IncomingMessage,
  response: ServerResponse,
  packagesOf: (name: string) => readonly StoredPackage[],
): void {
  const [, name = "", version] = /^\/((?:@[^/]+\/)?[^/]+)(?:\/-\/(.+)\.tgz)?$/.exec(decodeURIComponent(url)) ?? [];
  const packages = method === "GET" && name !== "" ? packagesOf(name) : [];
  const wanted = packages.find(({ manifest }) => manifest.version === version);
  if (packages.length === 0 || (version !== undefined && !wanted)) {
    response.writeHead(404, { "content-type": "application/json" }).end('{"error":"not found"}');
  } else if (wanted) {
    const tarball = tarballOf(wanted);
    response.writeHead(200, { "content-type": "application/octet-stream" }).end(tarball);
  } else {
    const body = JSON.stringify(documentOf(name, packages, `http://${headers.host}/`));
    response.writeHead(200, { "content-type": "application/json" }).end(body);
  }
}

/** What a registry says of a package: https://github.com/npm/registry/blob/main/docs/responses/package-metadata.md */
function documentOf(name: string, packages: readonly StoredPackage[], registry: string) {
  const sorted = packages.toSorted((a, b) =>
    a.manifest.version.localeCompare(b.manifest.version, "en", { numeric: true }),
  );
  const versions = sorted.map((one) => {
    const tarball = `${registry}${name}/-/${one.manifest.version}.tgz`;
    return [one.manifest.version, { ...one.manifest, dist: { tarball, ...digestsOf(one) } }] as const;
  });
  const latest = sorted.at(-1)?.manifest.version;
  // Long ago: some package managers install nothing that is younger than a day.
  const time = Object.fromEntries(versions.map(([version]) => [version, "2020-01-01T00:00:00.000Z"]));
  return { name, "dist-tags": { latest }, versions: Object.fromEntries(versions), time };
}

const digests = new Map<string, { integrity: string; shasum: string }>();

function digestsOf(one: StoredPackage): { integrity: string; shasum: string } {
  const known = digests.get(one.path);
  if (known) return known;
  const digest = (algorithm: string) => createHash(algorithm).update(tarballOf(one));
  const made = { integrity: `sha512-${digest("sha512").digest("base64")}`, shasum: digest("sha1").digest("hex") };
  digests.set(one.path, made);
  return made;
}

const tarballs = new Map<string, Buffer>();

function tarballOf({ path }: StoredPackage): Buffer {
  const known = tarballs.get(path);
  if (known) return known;
  const tarball = path.endsWith(".tgz") ? readFileSync(path) : pack(path);
  tarballs.set(path, tarball);
  return tarball;
}

/**
 * Packs the folder of an installed package. Its files are linked from the store that every install of this machine uses,
 * and a link that comes or goes meanwhile is a change to `tar`, which then fails. So a copy is packed.
 */
function pack(path: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "vpc-endpoints-package-"));
  try {
    const dependencies = join(path, "node_modules");
    cpSync(path, join(folder, "package"), { recursive: true, filter: (file) => file !== dependencies });
    const tar = ["--directory", folder, "--create", "--file=-", "package"];
    // Not compressed: it goes no further than to the next program.
    return gzipSync(execFileSync("tar", tar, { maxBuffer: 2 ** 29 }), { level: 0 });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
