// The part of Redocly's visitor interface that the rules here use. Redocly CLI ships no types of its own.

/** A file, as Redocly shows it beside a message. */
export interface Source {
  readonly absoluteRef: string;
  readonly constructor: new (absoluteRef: string, body: string) => Source;
}

export interface Location {
  readonly source: Source;
  readonly absolutePointer: string;
  child(path: string | readonly string[]): Location;
  key(): Location;
}

/** A place in a file that is no part of the document. */
export interface Place {
  readonly source: Source;
  readonly pointer: string;
  readonly reportOnKey: boolean;
}

export interface Context {
  location: Location;
  /** The type of the node in Redocly's terms, for example `Operation`. */
  type: { readonly name: string };
  /** The key under which the node stands. */
  key: string | number;
  report(problem: { message: string; location?: Location | Place }): void;
  /** @param from - the file from which the reference is seen; by default that of the node. */
  resolve<T>(node: T | { $ref: string }, from?: string): { node: T | undefined; location?: Location };
}

export interface Schema {
  type?: string;
  description?: string;
  enum?: readonly (string | number | boolean | null)[];
  examples?: readonly unknown[];
  items?: unknown;
  properties?: Record<string, Schema>;
  oneOf?: unknown;
  anyOf?: unknown;
  allOf?: unknown;
  additionalProperties?: unknown;
  "x-enumDescriptions"?: Record<string, string>;
  "x-known-values"?: Record<string, string>;
}
