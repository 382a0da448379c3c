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
const paths: Readonly<
  Record<
    string,
    { readonly get?: { readonly operationId: string; readonly responses: Readonly<Record<string, Response>> } }
  >
> = bundled.paths;
const operation = paths["/openapi/instances/{InstanceId}/vpc-endpoints"]?.get;
if (!operation) throw new Error("the document has no operation that lists the endpoints of an instance");
const { responses } = operation;

/** The operation that is called. */
export const { operationId } = operation;

/** What a reference stands for; any other schema is returned as it is. */
export function resolve(schema: Schema): Schema {
  const name = schema.$ref?.replace("#/components/schemas/", "");
  return name === undefined ? schema : (components.schemas[name] ?? {});
}

/** What the document says of an answer with this status. */
export function documentedResponse(status: number): DocumentedResponse | undefined {
  const response = responses[status] ?? (status >= 400 ? responses.default : undefined);
  return (
    response && { schema: response.content["application/json"].schema, headers: Object.keys(response.headers ?? {}) }
  );
}
