// The only file that knows openapi-fetch. Its types never leave it, so it can be replaced here alone.
import type { ListVpcEndpointsParams, paths } from "@vpc-endpoints/types";
import createFetchClient from "openapi-fetch";
import { encode } from "./signing/rfc3986.ts";

/** An answer and its body: the value where the body is JSON, else the text. */
export interface Answer {
  readonly response: Response;
  readonly body: unknown;
}

/** The operations of the document, each as a function that sends its parameters. */
export interface Operations {
  listVpcEndpoints(params: ListVpcEndpointsParams): Promise<Answer>;
}

/** Makes the calls of the operations with this `fetch`. */
export function createOperations(baseUrl: string, fetch: (request: Request) => Promise<Response>): Operations {
  const client = createFetchClient<paths>({
    baseUrl,
    fetch,
    pathSerializer: fillPath,
    querySerializer: serializeQuery,
    headers: { accept: "application/json" },
    redirect: "manual",
  });
  return {
    async listVpcEndpoints({ InstanceId, size, page }) {
      const params = { path: { InstanceId }, query: definedOf({ size, page }) };
      const path = "/openapi/instances/{InstanceId}/vpc-endpoints";
      const { data, error, response } = await client.GET(path, { params, parseAs: "text" });
      return { response, body: response.ok ? parse(data ?? "") : error };
    },
  };
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function definedOf<T extends object>(values: T): Defined<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function fillPath(template: string, params: Record<string, unknown>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => encode(String(params[name])));
}

function serializeQuery(query: object): string {
  return Object.entries(query)
    .map(([name, value]) => `${encode(name)}=${encode(String(value))}`)
    .join("&");
}
