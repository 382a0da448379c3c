import { allOperations, type OperationDescription } from "@vpc-endpoints/types";

/** What a router needs to know of an operation. */
interface Routed {
  /** In upper case. */
  readonly method: string;
  /** Path template. */
  readonly path: string;
}

/** The operation that a request calls. */
export interface Route<Operation extends Routed = OperationDescription> {
  readonly operation: Operation;
  /** The path parameters by name, decoded. One that was sent empty is not there. */
  readonly pathParameters: ReadonlyMap<string, string>;
}

/** A segment of a path: one text, or the place of a parameter. */
type Segment = { readonly text: string } | { readonly parameter: string };

/**
 * Finds the operation that a request calls. A literal segment matches only as it is written on the wire: one that is
 * percent-encoded where it need not be makes an unknown path. Values of parameters are decoded.
 * @param method In upper case.
 * @param path Percent-encoded, with dot segments already resolved.
 * @returns `undefined` if no operation has this path, or none of those that have it this method.
 */
type FindRoute<Operation extends Routed> = (method: string, path: string) => Route<Operation> | undefined;

/** Makes the function that finds the one of these operations that a request calls. */
export function createRouter<Operation extends Routed>(operations: readonly Operation[]): FindRoute<Operation> {
  const routes = operations
    .map((operation) => ({ operation, segments: operation.path.split("/").map(readSegment) }))
    // A path without parameters comes before one with a parameter in its place.
    .sort((a, b) => parameterCount(a.segments) - parameterCount(b.segments));
  return (method, path) => {
    const sent = path.split("/");
    for (const { operation, segments } of routes) {
      const pathParameters = operation.method === method ? match(segments, sent) : undefined;
      if (pathParameters) return { operation, pathParameters };
    }
    return undefined;
  };
}

/** Finds the operation of the document that a request calls. */
export const findRoute: FindRoute<OperationDescription> = createRouter(allOperations);

/** The methods of the operations of the document that have this path. */
export function methodsOf(path: string): readonly string[] {
  return [...new Set(allOperations.map(({ method }) => method))].filter((method) => findRoute(method, path));
}

function match(segments: readonly Segment[], sent: readonly string[]): ReadonlyMap<string, string> | undefined {
  if (sent.length !== segments.length) return undefined;
  const values = new Map<string, string>();
  for (const [index, segment] of segments.entries()) {
    const value = sent[index] ?? "";
    if ("text" in segment && segment.text !== value) return undefined;
    if ("parameter" in segment && value !== "") values.set(segment.parameter, decode(value));
  }
  return values;
}

function readSegment(text: string): Segment {
  const parameter = /^\{(.+)\}$/.exec(text)?.[1];
  return parameter === undefined ? { text } : { parameter };
}

function parameterCount(segments: readonly Segment[]): number {
  return segments.filter((segment) => "parameter" in segment).length;
}

/** A value that is no valid percent-encoding stays as it was sent. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
