import { docComment, typeNames } from "@vpc-endpoints/codegen";
import type { Model } from "@vpc-endpoints/openapi/model";

/** The types of the document that a user of the client names, for the client to export, and what all answers are. */
export function renderTypes({ operations, schemas, servers }: Model): string {
  const variables = servers.flatMap((server) => server.variables.map(({ name }) => name));
  const named = [
    ...schemas.map(({ component }) => component),
    ...operations.map((operation) => typeNames(operation).params),
    ...variables.map((name) => name.charAt(0).toUpperCase() + name.slice(1)),
  ];
  const answers = [...new Set(operations.map((operation) => typeNames(operation).answer))].sort();
  return [
    `import type { ${answers.join(", ")} } from "@vpc-endpoints/types";`,
    `export type { ${[...new Set(named)].sort().join(", ")} } from "@vpc-endpoints/types";`,
    `${docComment("What a successful call may answer.")}\nexport type AnyAnswer = ${answers.join(" | ")};`,
  ].join("\n\n");
}
