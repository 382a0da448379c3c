import { camelCase, docComment, valueList } from "@vpc-endpoints/codegen";
import type { Model } from "@vpc-endpoints/openapi/model";

/** A named type for each schema, and for each schema with documented values an array of them. */
export function renderSchemas({ schemas }: Model): string {
  const parts = schemas.flatMap(({ component, description, values, knownValues }) => {
    // An open union: editors complete the known values, and any other is accepted.
    const open = [...knownValues.map(({ value }) => JSON.stringify(value)), "(string & {})"].join(" | ");
    const type = knownValues.length > 0 ? open : `components["schemas"]["${component}"]`;
    const alias = `${docComment(description)}\nexport type ${component} = ${type};`;
    const [documented, intro] =
      values.length > 0
        ? [values, `Every documented value of \`${component}\`. The service may send others.`]
        : [knownValues, `The known values of \`${component}\`. There are others.`];
    if (documented.length === 0) return [alias];
    const list = documented.map(({ value }) => JSON.stringify(value)).join(", ");
    const constant = `export const ${camelCase(component)}Values: readonly ${component}[] = [${list}];`;
    return [alias, `${docComment(intro, valueList(documented))}\n${constant}`];
  });
  return [`import type { components } from "./schema.gen.ts";`, ...parts].join("\n\n");
}
