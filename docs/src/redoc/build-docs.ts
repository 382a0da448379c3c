import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

// In a folder of its own Redocly reads no redocly.yaml, and so not that it must not ask any host.
const quiet = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };

/** The page that `redocly build-docs` makes of the bundled document and `template.hbs`. `root` is this package's folder. */
export async function buildDocs(root: string): Promise<string> {
  const require = createRequire(join(root, "package.json"));
  const folder = await mkdtemp(join(tmpdir(), "vpc-endpoints-redoc-"));
  const output = join(folder, "index.html");
  try {
    const document = require.resolve("@vpc-endpoints/openapi/openapi.yaml");
    const options = ["--inlineBundle", "--template", join(root, "src/redoc/template.hbs"), "--output", output];
    await run(process.execPath, [require.resolve("@redocly/cli/bin/cli.js"), "build-docs", document, ...options], {
      cwd: folder,
      env: { ...process.env, ...quiet },
    });
    return await readFile(output, "utf8");
  } finally {
    await rm(folder, { recursive: true });
  }
}
