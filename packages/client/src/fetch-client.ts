// The only file that knows openapi-fetch. Its types never leave it, so it can be replaced here alone.
import type { ListVpcEndpointsParams, ListVpcEndpointsResponse, paths } from "@vpc-endpoints/types";
import createFetchClient from "openapi-fetch";
import type { RequestOptions } from "./options.ts";
import { encode } from "./signing/rfc3986.ts";
import type { Decoded, Send } from "./transport.ts";

type Fetch = (request: Request) => Promise<Response>;
type HeadersOptions = NonNullable<RequestOptions["headers"]>;

/** The operations of the document, each as a function that sends its parameters. */
export interface Operations {
  listVpcEndpoints(params: ListVpcEndpointsParams, options: RequestOptions): Promise<Decoded<ListVpcEndpointsResponse>>;
}

/**
 * Makes the calls of the operations.
 * @param headers - go with every call.
 * @param sendList - sends what openapi-fetch has put together for ListVpcEndpoints.
 */
export function createOperations(
  baseUrl: string,
  headers: Readonly<Record<string, string>>,
  sendList: Send<ListVpcEndpointsResponse>,
): Operations {
  const client = createFetchClient<paths>({ baseUrl, headers, pathSerializer: fillPath, Request: draftRequest() });
  return {
    listVpcEndpoints: ({ InstanceId, size, page }, options) =>
      beneath(sendList, options, (init) =>
        client.GET("/openapi/instances/{InstanceId}/vpc-endpoints", {
          ...init,
          params: { path: { InstanceId }, query: { ...(size && { size }), ...(page && { page }) } },
          querySerializer: (query) => serialize({ ...options.query, ...query }),
        }),
      ),
  };
}

/** Makes a call of openapi-fetch with `send` as its `fetch`, and gives what `send` decoded. */
async function beneath<T>(
  send: Send<T>,
  options: RequestOptions,
  call: (init: { headers: HeadersOptions; parseAs: "stream"; fetch: Fetch }) => Promise<unknown>,
): Promise<Decoded<T>> {
  const sent: Decoded<T>[] = [];
  const fetch: Fetch = async ({ method, url, headers }) => {
    const decoded = await send({ method, url, headers: Object.fromEntries(headers) }, options);
    sent.push(decoded);
    return decoded.response;
  };
  await call({ headers: options.headers ?? {}, parseAs: "stream", fetch });
  const [decoded] = sent;
  if (!decoded) throw new TypeError("openapi-fetch did not call fetch");
  return decoded;
}

/**
 * A `Request` that only notes what it is made of. Every attempt is signed and so needs headers of its own, and a real
 * one, thrown away each time, would cost more than the signature.
 */
function draftRequest(): typeof Request {
  return new Proxy(Request, {
    construct: (_, [url, { method, headers }]: [string, RequestInit]) => ({ url, method, headers }),
  });
}

function fillPath(template: string, params: Record<string, unknown>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => encode(String(params[name])));
}

function serialize(query: Readonly<Record<string, unknown>>): string {
  return Object.entries(query)
    .map(([name, value]) => `${encode(name)}=${encode(String(value))}`)
    .join("&");
}
