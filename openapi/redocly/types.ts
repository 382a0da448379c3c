// The part of Redocly's visitor interface that the rules here use. Redocly CLI ships no types of its own.

export interface Location {
  child(path: string | readonly string[]): Location;
  key(): Location;
}

export interface Context {
  location: Location;
  report(problem: { message: string; location?: Location }): void;
  resolve<T>(node: T | { $ref: string }): { node: T | undefined; location?: Location };
}

export interface Schema {
  type?: string;
  description?: string;
  enum?: readonly string[];
  examples?: readonly unknown[];
  items?: unknown;
  properties?: Record<string, Schema>;
  "x-enumDescriptions"?: Record<string, string>;
  "x-known-values"?: Record<string, string>;
}
