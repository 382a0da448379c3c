/** A type of JSON values. */
export type JsonType = "string" | "integer" | "number" | "boolean" | "array" | "object";

/** What the document says of one parameter, or of one member of the body, for programs that check or send it. */
export interface ParameterDescription {
  /** Name on the wire. */
  readonly name: string;
  /** Where the request carries it. */
  readonly in: "path" | "query" | "header" | "body";
  /** Whether the service refuses a request without it. */
  readonly required: boolean;
  /** JSON type of its value. `any`: the document allows more than one. */
  readonly type: JsonType | "any";
  /** Value that the service takes when the parameter is absent. */
  readonly default?: string | number | boolean;
  /** Least value that the service takes. */
  readonly minimum?: number;
  /** Greatest value that the service takes. */
  readonly maximum?: number;
}

/** How the answers of an operation are divided into pages: `x-pagination` of the document. */
export interface PaginationDescription {
  /** Name of the parameter that holds the number of the page. */
  readonly page: string;
  /** Name of the parameter that holds how many entries a page has at most. */
  readonly size: string;
  /** JSON Pointer (RFC 6901) to the entries in the body of an answer. */
  readonly items: string;
  /** JSON Pointer to the number of all entries. Without it, a page that is not full is the last one. */
  readonly total?: string;
}

/** What the document says of one operation, for programs that call or answer it. */
export interface OperationDescription {
  /** Name of the operation: the value of `x-acs-action`. */
  readonly operationId: string;
  /** HTTP method, in upper case. */
  readonly method: string;
  /** Path template; each `{name}` is a path parameter. */
  readonly path: string;
  /** Every parameter in the order of the document, then every member of the body. No name stands twice. */
  readonly parameters: readonly ParameterDescription[];
  /**
   * What every successful answer has: the type of its value by JSON Pointer. `object[]` is a list of objects, `any` a value
   * of which the document says no single type.
   */
  readonly answer: Readonly<Record<string, string>>;
  /** Set where the answers are divided into pages. */
  readonly pagination?: PaginationDescription;
  /** Name of the parameter or member that makes a repeated request harmless: `x-idempotency-token` of the document. */
  readonly idempotencyToken?: string;
  /** The RAM permission that a caller needs. */
  readonly ram?: { readonly action: string; readonly resource: string };
}

/** An operation with the types of a call. */
export interface Operation<Params, Answer> extends OperationDescription {
  /** Never there: it only carries the types of what a call is given and of what it answers. */
  readonly "~types"?: { readonly params: Params; readonly answer: Answer };
}

/** An operation whose answers are pages of entries. */
export interface PagedOperation<Params, Page, Entry> extends Operation<Params, Page> {
  readonly pagination: PaginationDescription;
  /** The entries of a page. */
  readonly entries: (page: Page) => readonly Entry[];
  /** The number of all entries, where a page tells it. */
  readonly total?: (page: Page) => number;
}
