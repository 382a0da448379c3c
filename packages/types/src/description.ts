/** What the document says of one parameter, for programs that check or send it. */
export interface ParameterDescription {
  /** Name on the wire. */
  readonly name: string;
  /** Where the request carries it. */
  readonly in: "path" | "query";
  /** Whether the service refuses a request without it. */
  readonly required: boolean;
  /** JSON type of its value. */
  readonly type: "string" | "integer";
  /** Value that the service takes when the parameter is absent. */
  readonly default?: string | number;
  /** Least value that the service takes. */
  readonly minimum?: number;
}

/** What the document says of one operation, for programs that call or answer it. */
export interface OperationDescription {
  /** Name of the operation: the value of `x-acs-action`. */
  readonly operationId: string;
  /** HTTP method, in upper case. */
  readonly method: string;
  /** Path template; each `{name}` is a path parameter. */
  readonly path: string;
  /** Every parameter, in the order of the document. */
  readonly parameters: readonly ParameterDescription[];
}
