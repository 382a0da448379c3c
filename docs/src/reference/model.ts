/** A value that a field can have, and what it means. */
export interface Value {
  readonly value: string;
  /** Markdown. */
  readonly meaning: string;
}

/** A parameter, a header or a property. */
export interface Field {
  /** Its name on the wire. */
  readonly name: string;
  /** Its anchor on the page. */
  readonly id: string;
  /** Type and format in words, for example `string, date-time`. */
  readonly type: string;
  readonly required: boolean;
  /** Markdown. */
  readonly description: string;
  /** Default and limits in words, for example `default 20`. */
  readonly limits: readonly string[];
  readonly examples: readonly string[];
  /** Every value of a closed list. */
  readonly values: readonly Value[];
  /** The values that are known of an open list. */
  readonly knownValues: readonly Value[];
  /** What an entry of a list is, in Markdown. */
  readonly entries: string | undefined;
  /** The properties of an object, or of the entries of a list. */
  readonly fields: readonly Field[];
}

/** One case: a request and the answer to it. */
export interface Sample {
  readonly name: string;
  readonly id: string;
  readonly title: string;
  /** Whether the body is the vendor's own sample. */
  readonly vendor: boolean;
  readonly requestTarget: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

/** A response of an operation. */
export interface Response {
  /** The status code, or `default`. */
  readonly status: string;
  readonly id: string;
  /** Markdown. */
  readonly description: string;
  readonly headers: readonly Field[];
  readonly mediaType: string;
  readonly schema: string;
  /** What the body is, in Markdown. */
  readonly schemaDescription: string;
  /** The properties of the body; empty where an earlier response has the same body. */
  readonly fields: readonly Field[];
  /** The earlier response with the same body, if there is one. */
  readonly sameBodyAs: { readonly status: string; readonly id: string } | undefined;
  readonly samples: readonly Sample[];
}

/** An operation with all that the page says about it. */
export interface Operation {
  readonly operationId: string;
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  /** Markdown. */
  readonly description: string;
  readonly parameters: readonly (Field & { readonly in: string })[];
  readonly responses: readonly Response[];
}

/** An address of the service. */
export interface Server {
  readonly url: string;
  readonly description: string;
  readonly variables: readonly Field[];
}

/** The whole reference, ready to be rendered. */
export interface Reference {
  readonly title: string;
  readonly version: string;
  readonly summary: string;
  /** Markdown. */
  readonly description: string;
  readonly license: string;
  readonly contact: { readonly name: string; readonly url: string };
  readonly servers: readonly Server[];
  readonly security: readonly { readonly name: string; readonly header: string; readonly description: string }[];
  readonly operations: readonly Operation[];
}
