import { type ListVpcEndpointsParams, listVpcEndpointsOperation } from "@vpc-endpoints/types";
import type { Call } from "./call.ts";

type PagingName = Exclude<keyof ListVpcEndpointsParams, "InstanceId">;

/**
 * The entries of the page that a request asks for, by the defaults of the document. A page past the end is empty, and so
 * is one of a size below 1, which the document does not forbid.
 */
export function pageOf<T>(entries: readonly T[], { query }: Call): readonly T[] {
  const size = Math.max(0, parameter("size", query));
  const start = (parameter("page", query) - 1) * size;
  return entries.slice(start, start + size);
}

function parameter(name: PagingName, query: Call["query"]): number {
  const sent = query.find(([key]) => key === name)?.[1];
  return Number(sent || listVpcEndpointsOperation.parameters.find((one) => one.name === name)?.default);
}
