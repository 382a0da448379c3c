import type { Case } from "@vpc-endpoints/openapi";
import { type Operation, placeRequest } from "@vpc-endpoints/openapi/model";
import type { Sample } from "./view.ts";

/** The cases of one response: those with its status, and under `default` those whose status no response declares. */
export function samplesOf(cases: readonly Case[], operation: Operation, status: string): readonly Sample[] {
  const declared = operation.responses.map((response) => response.status);
  return cases
    .filter(({ operationId, response }) => {
      const key = declared.includes(String(response.status)) ? String(response.status) : "default";
      return operationId === operation.operationId && key === status;
    })
    .map((one) => sampleOf(one, operation));
}

function sampleOf({ name, title, origin, request, response }: Case, operation: Operation): Sample {
  const { method, headers, body } = placeRequest(operation, request);
  return {
    name,
    id: `case.${name}`,
    title,
    vendor: origin === "vendor",
    request: `${method} ${targetOf(operation, request)}`,
    requestHeaders: headers,
    requestBody: body && JSON.stringify(body, null, 2),
    headers: Object.entries(response.headers),
    body: JSON.stringify(response.body, null, 2),
  };
}

/** Path and query of a request, not encoded, as a person reads them. */
function targetOf(operation: Operation, request: Case["request"]): string {
  const { path, query } = placeRequest(operation, request);
  const filled = operation.path.replace(/\{(\w+)\}/g, (placeholder, name: string) => path[name] ?? placeholder);
  return query.length > 0 ? `${filled}?${query.map((pair) => pair.join("=")).join("&")}` : filled;
}

/** The case that shows best how a call succeeds: the vendor's, else the first. */
export function successOf(cases: readonly Case[], { operationId, success }: Operation): Case | undefined {
  const own = cases.filter((one) => one.operationId === operationId && String(one.response.status) === success.status);
  return own.find(({ origin }) => origin === "vendor") ?? own[0];
}
