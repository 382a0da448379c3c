import { operationId } from "./document.ts";
import { type Exchange, jsonBody } from "./exchange.ts";

/** The exchange, already redacted, as a case: `openapi/cases/NAME.json`. */
export function toCase(exchange: Exchange, title: string): string {
  const { request, response } = exchange;
  const url = new URL(request.url);
  const InstanceId = decodeURIComponent(url.pathname.split("/")[3] ?? "");
  const numbers = [...url.searchParams].map(([name, value]) => [name, Number(value)] as const);
  const kept = Object.entries(response.headers).filter(([name]) =>
    /^(content-type|x-acs-request-id|retry-after)$/.test(name),
  );
  const value = {
    $schema: "../case.schema.json",
    title,
    origin: "authored",
    operationId,
    request: { InstanceId, ...Object.fromEntries(numbers) },
    response: { status: response.status, headers: Object.fromEntries(kept), body: jsonBody(exchange) },
  };
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
