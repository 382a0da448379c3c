import { allOperations } from "@vpc-endpoints/types";
import { type Exchange, jsonBody } from "./exchange.ts";

/** The exchange, already redacted, as a case: `openapi/cases/NAME.json`. */
export function toCase(exchange: Exchange, title: string): string {
  const { request, response } = exchange;
  const url = new URL(request.url);
  const path = url.pathname.split("/").map(decodeURIComponent);
  const operation = allOperations.find(({ operationId }) => operationId === exchange.operationId);
  const inPath = (operation?.path.split("/") ?? []).flatMap((part, index) =>
    part.startsWith("{") ? [[part.slice(1, -1), path[index]]] : [],
  );
  const inQuery = [...url.searchParams].map(([name, value]) => [name, Number(value)]);
  const kept = Object.entries(response.headers).filter(([name]) =>
    /^(content-type|x-acs-request-id|retry-after)$/.test(name),
  );
  const value = {
    $schema: "../case.schema.json",
    title,
    origin: "authored",
    operationId: exchange.operationId,
    request: Object.fromEntries([...inPath, ...inQuery]),
    response: { status: response.status, headers: Object.fromEntries(kept), body: jsonBody(exchange) },
  };
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
