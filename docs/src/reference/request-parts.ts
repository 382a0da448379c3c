import { type Model, type Operation, placeRequest } from "@vpc-endpoints/openapi/model";

type Request = Readonly<Record<string, unknown>>;

/** The region of the samples: the document's default. */
export function regionOf({ servers }: Model): string {
  return servers[0]?.variables[0]?.default ?? "";
}

/** The host of the samples: the first server, in that region. */
export function hostOf(model: Model): string {
  const url = model.servers[0]?.url ?? "";
  return url.replace("https://", "").replace(/\{\w+\}/, regionOf(model));
}

/** The path of a request, percent-encoded. */
export function pathOf(operation: Operation, request: Request): string {
  const { path } = placeRequest(operation, request);
  return operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encode(path[name] ?? ""));
}

/** The query of a request, percent-encoded and sorted by name; empty where there is none. */
export function queryOf(operation: Operation, request: Request): string {
  const { query } = placeRequest(operation, request);
  const pairs = query.map(([name, value]) => `${encode(name)}=${encode(value)}`);
  return pairs.sort().join("&");
}

/** Percent-encodes as RFC 3986 says and the signature asks. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
}
