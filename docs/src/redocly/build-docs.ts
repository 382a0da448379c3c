import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

// In a folder of its own Redocly reads no redocly.yaml, and so not that it must not ask any host.
const quiet = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };

/** The page that `redocly build-docs` makes of the bundled document and a template. `from` is the package's folder. */
export async function buildDocs(template: string, from: URL): Promise<string> {
  const require = createRequire(from);
  const folder = await mkdtemp(join(tmpdir(), "vpc-endpoints-reference-"));
  const [input, output] = [join(folder, "template.hbs"), join(folder, "index.html")];
  try {
    await writeFile(input, protect(template));
    const document = require.resolve("@vpc-endpoints/openapi/openapi.yaml");
    const options = ["--inlineBundle", "--template", input, "--output", output];
    await run(process.execPath, [require.resolve("@redocly/cli/bin/cli.js"), "build-docs", document, ...options], {
      cwd: folder,
      env: { ...process.env, ...quiet },
    });
    return await readFile(output, "utf8");
  } finally {
    await rm(folder, { recursive: true });
  }
}

// Handlebars gives `{{` back where a backslash stands before it. A backslash of the text itself would be taken for that
// one, so an empty comment stands between the two. What Redocly fills in stays as it is.
function protect(template: string): string {
  return template.replaceAll(
    /\{\{\{redoc(?:Head|HTML)\}\}\}|(\\*)\{\{/g,
    (found: string, backslashes: string | undefined) => {
      if (backslashes === undefined) return found;
      return backslashes === "" ? "\\{{" : `${backslashes}\\{{!}}\\{{`;
    },
  );
}
