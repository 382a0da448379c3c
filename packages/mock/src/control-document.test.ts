import { spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

test("the document of the control API is sound", async () => {
  const { output, code } = await lint(new URL("../dist/control-api.json", import.meta.url));
  expect(output).not.toContain("Error was generated");
  expect(code).toBe(0);
});

async function lint(file: URL) {
  const bin = fileURLToPath(new URL("../node_modules/@redocly/cli/bin/cli.js", import.meta.url));
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", NO_COLOR: "1" };
  const child = spawn(process.execPath, [bin, "lint", fileURLToPath(file), "--extends", "spec"], {
    env,
    cwd: tmpdir(),
  });
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  return { output: out + err, code };
}
