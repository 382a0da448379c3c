import bundled from "@vpc-endpoints/openapi/openapi.json" with { type: "json" };

/** The part of a JSON Schema that the document uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly enum?: readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly "x-enumDescriptions"?: Readonly<Record<string, string>>;
  readonly "x-known-values"?: Readonly<Record<string, string>>;
  readonly "x-idempotency-token"?: boolean;
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description: string;
  readonly schema: Schema;
  readonly "x-idempotency-token"?: boolean;
}

export interface Header {
  readonly description: string;
  readonly schema: Schema;
}

interface MediaType {
  readonly schema: Schema;
  readonly examples?: Readonly<Record<string, { readonly summary: string; readonly value: unknown }>>;
}

interface Variable {
  readonly default: string;
  readonly description: string;
  readonly enum?: unknown;
  readonly "x-known-values": Readonly<Record<string, string>>;
}

type Ref<T> = T | { readonly $ref: string };

export interface ApiResponse {
  readonly description: string;
  readonly headers: Readonly<Record<string, Ref<Header>>>;
  readonly content: Readonly<Record<string, MediaType>>;
}

export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters?: readonly Ref<Parameter>[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Readonly<Record<string, MediaType>> };
  readonly responses: Readonly<Record<string, Ref<ApiResponse>>>;
  readonly "x-pagination"?: Readonly<Record<string, string>>;
  readonly "x-ram-action"?: string;
  readonly "x-ram-resource"?: string;
}

export interface Document {
  readonly info: { readonly version: string };
  readonly servers: readonly {
    readonly url: string;
    readonly description: string;
    readonly "x-network": string;
    readonly variables: Readonly<Record<string, Variable>>;
  }[];
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly headers: Readonly<Record<string, Header>>;
    readonly securitySchemes: Readonly<Record<string, { type: string; in: string; name: string; description: string }>>;
  };
}

/** The bundled document. */
export const document: Document = bundled;

/** What a reference in the document stands for; anything else is returned as it is. */
export function resolve<T extends object>(node: Ref<T>): T {
  if (!("$ref" in node) || typeof node.$ref !== "string") return node as T;
  const target = node.$ref
    .replace("#/", "")
    .split("/")
    .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key.replaceAll("~1", "/")], document);
  return target as T;
}

/** Every operation of the document. */
export const operationIds: readonly string[] = Object.values(document.paths).flatMap((item) =>
  Object.values(item).map(({ operationId }) => operationId),
);

/** Something that a call is given: a parameter, or a member of the body. */
export interface RequestPart {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly description: string;
  readonly schema: Schema;
  readonly token: boolean;
}

/** The parameters of an operation, then the members of its body. */
export function requestParts({ parameters = [], requestBody }: Operation): RequestPart[] {
  const own = parameters.map((parameter) => {
    const { name, in: where, required = false, description, schema, ...rest } = resolve<Parameter>(parameter);
    return { name, in: where, required, description, schema, token: rest["x-idempotency-token"] ?? false };
  });
  const body = resolve(requestBody?.content["application/json"]?.schema ?? {});
  const members = Object.entries(body.properties ?? {}).map(([name, schema]) => ({
    name,
    in: "body",
    required: body.required?.includes(name) ?? false,
    description: schema.description ?? resolve(schema).description ?? "",
    schema,
    token: resolve(schema)["x-idempotency-token"] ?? false,
  }));
  return [...own, ...members];
}

/** Name of the component that a schema refers to. */
export function schemaName(schema: Schema | undefined): string | undefined {
  return schema?.$ref?.replace(/^.*\//, "");
}

/** An operation by its operationId, with its path and method. */
export function findOperation(operationId: string): { path: string; method: string; operation: Operation } {
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      if (operation.operationId === operationId) return { path, method, operation };
    }
  }
  throw new Error(`openapi/openapi.yaml has no operation ${operationId}`);
}

/** What a JSON Pointer (RFC 6901) leads to; `undefined` where it leads nowhere. */
export function valueAt(value: unknown, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .reduce<unknown>(
      (inner, name) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, name) : undefined),
      value,
    );
}
