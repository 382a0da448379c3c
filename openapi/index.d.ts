/** One named request and the response to it; the shape is `case.schema.json`. */
export interface Case {
  /** Name of the file in `cases/` without `.json`, and name of the example in the document. */
  readonly name: string;
  /** What the case shows, in one line. */
  readonly title: string;
  /** `vendor`: the response body is the vendor's sample, word for word. `authored`: written for this project. */
  readonly origin: "vendor" | "authored";
  /** The operation of the document that is called. */
  readonly operationId: string;
  /**
   * What the call is given: parameters and members of the body in one object, by their names on the wire. The document
   * says where each goes.
   */
  readonly request: Readonly<Record<string, unknown>>;
  readonly response: {
    readonly status: number;
    /** The headers that the answer carries, names in lower case. It may carry others. */
    readonly headers: Readonly<Record<string, string>>;
    readonly body: Readonly<Record<string, unknown>>;
  };
}

/** Every case: the vendor's sample first, those with an empty list last, the others by name. */
export declare const cases: readonly Case[];

/** The bundled OpenAPI document: one object, internal references only, the cases as its examples. */
export declare const document: Readonly<Record<string, unknown>>;
