// Writes dist/cases.json: every case, checked against case.schema.json and the document, in one file that browsers can load too.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { readCases } from "./cases.ts";
import { caseProblems } from "./check-cases.ts";
import { ModelError, type Operation, readDocument } from "./model/index.ts";

const cases = readCases();
const schema = JSON.parse(readFileSync(new URL("case.schema.json", import.meta.url), "utf8"));
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);

const problems = cases.flatMap(({ name, ...content }) =>
  validate(content)
    ? []
    : (validate.errors ?? []).map(
        ({ instancePath, message, params }) =>
          `openapi/cases/${name}.json: ${instancePath || "/"} ${message} ${JSON.stringify(params)}`,
      ),
);
const document = JSON.parse(readFileSync(new URL("dist/openapi.json", import.meta.url), "utf8"));
if (problems.length === 0) {
  problems.push(...caseProblems(cases, operationsOf(document)).map(({ message }) => message));
}
if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exit(1);
}

const dist = new URL("dist/", import.meta.url);
mkdirSync(dist, { recursive: true });
writeFileSync(new URL("cases.json", dist), `${JSON.stringify(cases, null, 2)}\n`);

/** The operations of the document. A document that cannot be read is a message and no stack. */
function operationsOf(root: Readonly<Record<string, unknown>>): readonly Operation[] {
  try {
    return readDocument(root).operations;
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    console.error(`${error.message}\nRun \`npm run generate\` to see the file and the line.`);
    process.exit(1);
  }
}
