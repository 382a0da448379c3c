// `npm run release -- --dry-run` does all of a release but the upload; `npm run release` uploads, from the release workflow;
// `npm run release -- version` turns the pending changes into the next version.
import { execFile, execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { settings, tryInstall } from "./consumers.ts";
import { builtDocument, checkDocument, pendingBump, releasedDocument } from "./document-gate.ts";
import { packRelease } from "./pack.ts";
import { changesFolder, pendingChanges, publishedPackages, sharedVersion } from "./packages.ts";
import { startLocalRegistry } from "./registry.ts";
import { readSnippets } from "./snippets.ts";
import { applyVersion } from "./version.ts";

const run = promisify(execFile);
const folder = fileURLToPath(new URL("dist", import.meta.url));
const usage = "usage: npm run release -- --dry-run | --publish | version";

async function release(args: readonly string[]): Promise<void> {
  const [what, ...rest] = args;
  if (rest.length > 0 || !["--dry-run", "--publish", "version"].includes(what ?? "")) throw new Error(usage);
  const version = sharedVersion(publishedPackages);
  const changes = pendingChanges(changesFolder);
  console.log(`✓ ${await checkDocument(releasedDocument, builtDocument, version, pendingBump(changes))}`);
  if (what === "version")
    return console.log(`✓ the next version is ${applyVersion(changes)}; commit it, and tag it once it is on main`);
  if (what === "--publish") checkTag(version);
  const tarballs = packRelease(folder);
  console.log(
    `✓ packed ${tarballs.length} packages of version ${version} into scripts/release/dist, with documents, SBOMs and SHA256SUMS`,
  );
  await tryRelease(tarballs.map(({ path }) => path));
  if (what === "--publish") {
    for (const { path } of tarballs) await npm("publish", path, "--access", "public", "--provenance");
    console.log(`✓ published ${version}`);
  }
}

/** Publishes to a registry on this machine and installs from there. */
async function tryRelease(paths: readonly string[]): Promise<void> {
  await using registry = await startLocalRegistry();
  for (const path of paths) await npm("publish", path, "--access", "public", "--userconfig", registry.npmrc);
  console.log("✓ published to a registry on this machine");
  const snippets = (await Promise.all(publishedPackages.map(readSnippets))).flat();
  for (const setting of settings) {
    await tryInstall(setting, registry.url, snippets);
    console.log(
      `✓ ${setting.manager.manager} on ${setting.node}: installed, and ${snippets.length} snippets of the READMEs ran`,
    );
  }
}

/** The commit that is released has the tag of its version, and is on main. */
function checkTag(version: string): void {
  const git = (...args: string[]) => execFileSync("git", args, { encoding: "utf8" }).trim().split("\n");
  if (!git("tag", "--points-at", "HEAD").includes(`v${version}`)) {
    throw new Error(`The commit that is released has no tag v${version}, which is the version of the packages.`);
  }
  if (!git("branch", "--remotes", "--contains", "HEAD").some((branch) => branch.trim() === "origin/main")) {
    throw new Error("The commit that is released is not on main.");
  }
}

async function npm(...args: string[]): Promise<void> {
  // Without what the package manager that runs this tells its scripts.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_config_|pnpm_)/i.test(name)));
  await run("npm", args, { env });
}

await release(process.argv.slice(2)).catch((error) => {
  console.error(`✗ ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
});
