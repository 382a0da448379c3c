import bundled from "@vpc-endpoints/openapi/openapi.json" with { type: "json" };

/** The part of a JSON Schema that the check reads. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: unknown;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}

interface DocumentedResponse {
  readonly schema: Schema;
  /** Names of its headers. */
  readonly headers: readonly string[];
}

interface Response {
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content: { readonly "application/json": { readonly schema: Schema } };
}

const components: { readonly schemas: Readonly<Record<string, Schema>> } = bundled.components;
interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, Response>>;
}

const paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> = bundled.paths;
const operations = Object.values(paths).flatMap((methods) => Object.values(methods));

/** What a reference stands for; any other schema is returned as it is. */
export function resolve(schema: Schema): Schema {
  const name = schema.$ref?.replace("#/components/schemas/", "");
  return name === undefined ? schema : (components.schemas[name] ?? {});
}

/** What the document says of an answer of this operation with this status. */
export function documentedResponse(operationId: string, status: number): DocumentedResponse | undefined {
  const responses = operations.find((operation) => operation.operationId === operationId)?.responses ?? {};
  const response = responses[status] ?? (status >= 400 ? responses.default : undefined);
  return (
    response && { schema: response.content["application/json"].schema, headers: Object.keys(response.headers ?? {}) }
  );
}
