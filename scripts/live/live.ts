// `npm run live`: makes read-only calls to the real service, in your account, and holds its answers to the document.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readArguments, usage } from "./arguments.ts";
import { toCase } from "./case-file.ts";
import { check } from "./check.ts";
import { roleCredentials } from "./role-credentials.ts";

async function live(): Promise<void> {
  const { har, caseName, ...target } = readArguments(process.argv.slice(2));
  const { exchanges, deviations } = await check({ ...target, credentials: roleCredentials(process.env) }, har);
  for (const { purpose, response, milliseconds } of exchanges) {
    console.log(`${response.status}  ${String(milliseconds).padStart(5)} ms  ${purpose}`);
  }
  console.log(`written without secrets, with masked IDs: ${har}`);
  const [first] = exchanges;
  if (caseName !== undefined && first) {
    const file = fileURLToPath(new URL(`../../openapi/cases/${caseName}.json`, import.meta.url));
    writeFileSync(file, toCase(first, `Recorded from the service: ${first.purpose}`), { flag: "wx" });
    console.log(`written as a case: openapi/cases/${caseName}.json`);
  }
  for (const deviation of deviations) console.log(`✗ ${deviation}`);
  console.log(
    deviations.length === 0 ? "✓ the document says all that was answered" : `${deviations.length} deviations`,
  );
  process.exitCode = deviations.length === 0 ? 0 : 1;
}

await live().catch((error) => {
  console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  process.exitCode = 2;
});
