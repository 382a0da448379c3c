// Builds dist, and dist/cjs for programs that use `require`.
import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";

const dist = new URL("../dist/", import.meta.url);

rmSync(dist, { recursive: true, force: true });
for (const config of ["tsconfig.build.json", "tsconfig.cjs.json"]) {
  // The TypeScript of this package is that of the generator.
  const tsc = ["--workspace-root", "exec", "tsc", "--project", `packages/types/${config}`];
  execFileSync("pnpm", tsc, { stdio: "inherit" });
}
writeFileSync(new URL("cjs/package.json", dist), '{ "type": "commonjs" }\n');
