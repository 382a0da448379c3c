// The strict second pass: what a valid answer has that the document does not know.

import { allOperations } from "@vpc-endpoints/types";
import { documentedResponse, resolve, type Schema } from "./document.ts";
import { type Exchange, jsonBody } from "./exchange.ts";

/** Headers that proxies and HTTP itself add. They are not the operation's. */
const common =
  /^(connection|content-(length|type|encoding)|date|keep-alive|server|transfer-encoding|vary|via|x-acs-trace-id|access-control-.*|eagleeye-traceid|strict-transport-security|etag|sl-violations)$/;

/** What deviates from the document in one exchange, in words. */
export function strictDeviations(exchange: Exchange): string[] {
  const { operationId, purpose, response } = exchange;
  const documented = documentedResponse(operationId, response.status);
  if (!documented) return [`${purpose}: the status ${response.status} is not in the document`];
  const body = jsonBody(exchange);
  const found = [
    ...(body === undefined ? ["the body is no JSON"] : bodyDeviations(documented.schema, body, "")),
    ...headerDeviations(documented.headers, response.headers),
    ...pageDeviations(exchange, body),
  ];
  return found.map((deviation) => `${purpose}: ${deviation}`);
}

/** Fields that the schema does not have, and values that its lists do not have. */
function bodyDeviations(reference: Schema, value: unknown, at: string): string[] {
  const schema = resolve(reference);
  if (schema.enum && !schema.enum.includes(String(value)))
    return [`${at} is ${JSON.stringify(value)}, which is not in its list`];
  if (Array.isArray(value)) {
    return [...new Set(value.flatMap((item) => bodyDeviations(schema.items ?? {}, item, `${at}/*`)))];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const property = schema.properties?.[name];
    return property ? bodyDeviations(property, inner, `${at}/${name}`) : [`${at}/${name} is not in the document`];
  });
}

function headerDeviations(documented: readonly string[], headers: Readonly<Record<string, string>>): string[] {
  const names = Object.keys(headers).map((name) => name.toLowerCase());
  const known = documented.map((name) => name.toLowerCase());
  const unknown = names.filter((name) => !known.includes(name) && !common.test(name));
  const request = known.includes("x-acs-request-id") && !names.includes("x-acs-request-id");
  return [
    ...unknown.map((name) => `the header ${name} is not in the document`),
    ...(request ? ["the header x-acs-request-id is missing"] : []),
  ];
}

/** What the document says of pages: no more entries than were asked for, and none past the end. */
function pageDeviations({ operationId, purpose, request, response }: Exchange, body: unknown): string[] {
  const operation = allOperations.find((one) => one.operationId === operationId);
  if (response.status !== 200 || !operation?.pagination) return [];
  const { items, size } = operation.pagination;
  const entries = items.split("/").slice(1).reduce(inner, body);
  if (!Array.isArray(entries)) return [];
  const preset = operation.parameters.find(({ name }) => name === size)?.default;
  const asked = Number(new URL(request.url).searchParams.get(size) ?? preset);
  return [
    ...(entries.length > asked ? [`${entries.length} entries came, and ${size} was ${asked}`] : []),
    ...(/past the end/.test(purpose) && entries.length > 0 ? [`${entries.length} entries came instead of none`] : []),
    ...(/is left/.test(purpose) && entries.length > 0
      ? [`${size} has an upper limit, which is not in the document`]
      : []),
  ];
}

function inner(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
