/** A request as it came over the wire. */
export interface Call {
  /** HTTP method, in upper case. */
  readonly method: string;
  /** Path as it was sent, percent-encoded. */
  readonly path: string;
  /** Query parameters, decoded, in the order in which they were sent. */
  readonly query: readonly (readonly [name: string, value: string])[];
  /** Headers, names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as it was sent, empty where there is none. */
  readonly body: string;
}

const jsonType = /^\s*application\/([\w.-]+\+)?json\s*(;|$)/i;

/** The body of a request, parsed where its content type is JSON. A body that is no JSON stays a text; none is `null`. */
export function parsedBody({ headers, body }: Call): unknown {
  if (body === "") return null;
  if (!jsonType.test(headers["content-type"] ?? "")) return body;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

/** What was sent for a parameter in the query or a header, or for a member of the body. `undefined`: nothing. */
export function sentValue(call: Call, { name, in: place }: { name: string; in: string }): unknown {
  if (place === "query") return call.query.find(([sent]) => sent === name)?.[1];
  if (place === "header") return call.headers[name.toLowerCase()];
  const body = place === "body" ? parsedBody(call) : undefined;
  return isObject(body) ? body[name] : undefined;
}

/** Whether a JSON value is an object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
