import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A folder to put at the front of PATH, with stand-ins for the tools of the shell examples. Dispose of it to remove it. */
export function standIns(): { folder: string } & Disposable {
  const folder = mkdtempSync(join(tmpdir(), "vpc-endpoints-tools-"));
  for (const tool of ["curl", "openssl"]) {
    const program = fileURLToPath(new URL(`${tool}.ts`, import.meta.url));
    writeFileSync(join(folder, tool), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`);
    chmodSync(join(folder, tool), 0o755);
  }
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true }) };
}
