import { listVpcEndpointsOperation } from "@vpc-endpoints/types";

/** A request to the operation, as it came over the wire. */
export interface Call {
  /** HTTP method, in upper case. */
  readonly method: string;
  /** Path as it was sent, percent-encoded. */
  readonly path: string;
  /** Query parameters, decoded, in the order in which they were sent. */
  readonly query: readonly (readonly [name: string, value: string])[];
  /** Headers, names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body, empty where there is none. */
  readonly body: string;
}

const segments = listVpcEndpointsOperation.path.split("/");

/**
 * The path parameters of a path that fits the operation's template, decoded. A value that is no valid percent-encoding
 * stays as it was sent.
 * @param path Percent-encoded, with dot segments already resolved.
 * @returns `undefined` if the path does not fit.
 */
export function pathParameters(path: string): ReadonlyMap<string, string> | undefined {
  const sent = path.split("/");
  if (sent.length !== segments.length) return undefined;
  const values = new Map<string, string>();
  for (const [index, segment] of segments.entries()) {
    const value = sent[index] ?? "";
    const name = /^\{(.+)\}$/.exec(segment)?.[1];
    if (name !== undefined && value !== "") values.set(name, decode(value));
    else if (segment !== decode(value)) return undefined;
  }
  return values;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
