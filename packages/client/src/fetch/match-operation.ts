import { allOperations, type OperationDescription } from "@vpc-endpoints/types";
import { refused } from "../errors.ts";
import { encode } from "../signing/rfc3986.ts";

/** A path of the document, as it is sent. */
export interface MatchedPath {
  readonly operation: OperationDescription;
  /** Percent-encoded once, as the signature demands. */
  readonly path: string;
}

/**
 * The operation that a request calls. What stands before its path, as that of a proxy, is left as it is.
 * @throws {ConfigurationError} if the document has no such operation, or if the path is not well encoded.
 */
export function matchOperation(method: string, pathname: string): MatchedPath {
  const segments = pathname.split("/").map((segment) => encode(decode(segment)));
  const [operation] = allOperations
    .filter((one) => one.method === method && fits(one.path.split("/").slice(1), segments))
    // The path of one may end as that of another.
    .sort((a, b) => b.path.split("/").length - a.path.split("/").length);
  if (!operation) throw refused("fetch", `${method} ${pathname}`, "is no operation of the document");
  return { operation, path: segments.join("/") };
}

function fits(template: readonly string[], segments: readonly string[]): boolean {
  const end = segments.slice(-template.length);
  return template.every((part, at) => matches(part, end[at]));
}

function matches(part: string, segment: string | undefined): boolean {
  return part.startsWith("{") ? Boolean(segment) : encode(part) === segment;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw refused("fetch", segment, "is not percent-encoded as a path is");
  }
}
