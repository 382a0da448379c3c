// The only file that knows openapi-fetch. Its types never leave it, so it can be replaced here alone.
import type { ListVpcEndpointsParams, paths } from "@vpc-endpoints/types";
import { createFinalURL, type ParamsOption } from "openapi-fetch";
import type { RequestOptions } from "./options.ts";
import { canonicalQuery } from "./signing/canonical-request.ts";
import { encode } from "./signing/rfc3986.ts";
import type { UnsignedRequest } from "./signing/sign-request.ts";

/** The operations of the document, each as a function that puts its request together. */
export interface Requests {
  listVpcEndpoints(params: ListVpcEndpointsParams, options: RequestOptions): UnsignedRequest;
}

/**
 * Puts the requests of the operations together.
 * @param baseUrl - a URL without a slash at its end.
 * @param headers - go with every request, names in lower case.
 */
export function createRequests(baseUrl: string, headers: Readonly<Record<string, string>>): Requests {
  const { origin, host, pathname } = new URL(baseUrl);
  const prefix = pathname.replace(/\/$/, "");

  function get<Path extends keyof paths>(
    template: Path,
    { params }: ParamsOption<paths[Path]["get"]>,
    options: RequestOptions,
  ): UnsignedRequest {
    const query = Object.entries({ ...options.query, ...params.query })
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, `${value}`] as const);
    const target = createFinalURL(template, {
      baseUrl: prefix,
      params,
      pathSerializer: fillPath,
      querySerializer: () => canonicalQuery(query),
    });
    const all = { ...headers };
    for (const [name, value] of Object.entries(options.headers ?? {})) all[name.toLowerCase()] = value;
    return { method: "GET", url: origin + target, host, path: target.replace(/\?.*/, ""), query, headers: all };
  }

  return {
    listVpcEndpoints: ({ InstanceId, size, page }, options) =>
      get(
        "/openapi/instances/{InstanceId}/vpc-endpoints",
        { params: { path: { InstanceId }, query: { ...(size && { size }), ...(page && { page }) } } },
        options,
      ),
  };
}

/** What is encoded has no `$`, which `replace` would not take as it is. */
function fillPath(template: string, params: Readonly<Record<string, unknown>>): string {
  for (const name in params) template = template.replace(`{${name}}`, encode(`${params[name]}`));
  return template;
}
