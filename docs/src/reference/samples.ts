import type { Case } from "@vpc-endpoints/openapi";
import type { Sample } from "./model.ts";

/** The cases of one response: those with its status, and under `default` those whose status no response declares. */
export function samplesOf(
  cases: readonly Case[],
  operation: { operationId: string; path: string; id: string },
  status: string,
  declared: readonly string[],
): readonly Sample[] {
  return cases
    .filter(({ operationId, response }) => {
      const key = declared.includes(String(response.status)) ? String(response.status) : "default";
      return operationId === operation.operationId && key === status;
    })
    .map(({ name, title, origin, request, response }) => ({
      name,
      id: `${operation.id}/case/${name}`,
      title,
      vendor: origin === "vendor",
      requestTarget: target(operation.path, request),
      headers: Object.entries(response.headers),
      body: JSON.stringify(response.body, null, 2),
    }));
}

function target(path: string, request: Case["request"]): string {
  const rest = { ...request };
  const filled = path.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = rest[name];
    delete rest[name];
    return value === undefined ? placeholder : String(value);
  });
  const query = Object.entries(rest).map(([name, value]) => `${name}=${value}`);
  return query.length > 0 ? `${filled}?${query.join("&")}` : filled;
}
