// What the document says, with every reference followed. Generators, lint and docs read the document through this alone.

/** The types of JSON values that a schema can name, besides `null`. */
export type JsonType = "string" | "integer" | "number" | "boolean" | "array" | "object";

/** A value that is documented, and what it means. */
export interface Value {
  readonly value: string;
  /** Markdown. */
  readonly meaning: string;
}

/** A limit on a value, by the keyword of JSON Schema that states it, for example `minimum`. */
export interface Limit {
  readonly keyword: string;
  readonly value: string | number | boolean;
}

/** A property of an object. */
export interface Property {
  readonly name: string;
  readonly required: boolean;
  readonly schema: Schema;
}

/** A schema. Its inner schemas are read when they are asked for, so that one may contain itself. */
export interface Schema {
  /** Name of the component that it is; `undefined` where it is written in place. */
  readonly component: string | undefined;
  /** Its types without `null`; empty where it names none. */
  readonly types: readonly JsonType[];
  /** Whether `null` is allowed. */
  readonly nullable: boolean;
  readonly title: string | undefined;
  /** Markdown, without the list of known values that the bundle appends. */
  readonly description: string | undefined;
  readonly format: string | undefined;
  readonly default: unknown;
  readonly const: unknown;
  readonly examples: readonly unknown[];
  readonly limits: readonly Limit[];
  /** The values of an `enum`: others are not allowed. */
  readonly values: readonly Value[];
  /** The values of `x-known-values`: others are allowed. */
  readonly knownValues: readonly Value[];
  readonly properties: readonly Property[];
  readonly items: Schema | undefined;
  /** The schema of further properties, `true` if any may be there, `false` if none. `undefined`: nothing is said. */
  readonly additional: Schema | boolean | undefined;
  readonly oneOf: readonly Schema[];
  readonly anyOf: readonly Schema[];
  readonly allOf: readonly Schema[];
  readonly deprecated: boolean;
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
  /** Whether the client fills it with a fresh value for each call: `x-idempotency-token`. */
  readonly idempotencyToken: boolean;
}

/** Something that a call is given: a parameter, or a member of the request's body. */
export interface Parameter {
  /** Its name on the wire. */
  readonly name: string;
  readonly in: "path" | "query" | "header" | "body";
  readonly required: boolean;
  /** Markdown. */
  readonly description: string;
  readonly schema: Schema;
  readonly examples: readonly unknown[];
  readonly deprecated: boolean;
  /** Whether the client fills it with a fresh value for each call. */
  readonly idempotencyToken: boolean;
}

/** A header of a response. */
export interface Header {
  readonly name: string;
  readonly required: boolean;
  /** Markdown. */
  readonly description: string;
  readonly schema: Schema;
  readonly examples: readonly unknown[];
}

/** The body of a request or of a response. */
export interface Body {
  /** Markdown. `undefined` where nothing is said beside the schema's description. */
  readonly description: string | undefined;
  readonly mediaType: string;
  readonly required: boolean;
  readonly schema: Schema;
}

/** A response of an operation. */
export interface Response {
  /** The status code, or `default`. */
  readonly status: string;
  /** Markdown. */
  readonly description: string;
  readonly headers: readonly Header[];
  readonly body: Body;
}

/** How the answers of an operation are divided into pages. */
export interface Pagination {
  /** Name of the parameter that holds the number of the page. */
  readonly page: string;
  /** Name of the parameter that holds how many entries a page has at most. */
  readonly size: string;
  /** JSON Pointer (RFC 6901) to the entries in the body of the response. */
  readonly items: string;
  /** JSON Pointer to the number of all entries. `undefined`: a page that is not full is the last one. */
  readonly total: string | undefined;
}

/** The RAM permission that an operation asks for. */
export interface RamPermission {
  readonly action: string;
  readonly resource: string;
}

/** An operation. */
export interface Operation {
  readonly operationId: string;
  /** In upper case. */
  readonly method: string;
  /** Path template; each `{name}` is a path parameter. */
  readonly path: string;
  readonly summary: string;
  /** Markdown. */
  readonly description: string;
  readonly tags: readonly string[];
  readonly deprecated: boolean;
  /** What a call is given, members of the body included. No two have the same name. */
  readonly parameters: readonly Parameter[];
  /** `undefined` where a request has no body. */
  readonly body: Body | undefined;
  readonly responses: readonly Response[];
  /** The response to a call that succeeds. */
  readonly success: Response;
  readonly pagination: Pagination | undefined;
  readonly ram: RamPermission | undefined;
}

/** A variable in the URL of a server. */
export interface Variable {
  readonly name: string;
  readonly default: string;
  /** Markdown. */
  readonly description: string;
  readonly knownValues: readonly Value[];
}

/** An address of the service. */
export interface Server {
  readonly url: string;
  readonly network: string;
  /** Markdown. */
  readonly description: string;
  readonly variables: readonly Variable[];
}

/** How requests are authenticated. */
export interface SecurityScheme {
  readonly component: string;
  readonly type: string;
  readonly in: string;
  readonly name: string;
  /** Markdown. */
  readonly description: string;
}

/** A group of operations. */
export interface Tag {
  readonly name: string;
  /** Markdown. */
  readonly description: string;
}

/** The whole document. */
export interface Model {
  readonly title: string;
  readonly version: string;
  readonly summary: string;
  /** Markdown. */
  readonly description: string;
  readonly license: { readonly name: string; readonly identifier: string };
  readonly contact: { readonly name: string; readonly url: string };
  readonly tags: readonly Tag[];
  readonly servers: readonly Server[];
  readonly security: readonly SecurityScheme[];
  readonly operations: readonly Operation[];
  /** Every schema that has a name, in the order of the document. */
  readonly schemas: readonly (Schema & { readonly component: string })[];
}
