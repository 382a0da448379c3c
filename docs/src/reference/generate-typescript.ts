import { type Model, type Operation, placeRequest } from "@vpc-endpoints/openapi/model";
import { hostOf, pathOf, regionOf } from "./request-parts.ts";

type Request = Readonly<Record<string, unknown>>;

/** A program that makes the call with this project's client. */
export function clientSample(model: Model, operation: Operation, request: Request): string {
  const { operationId, pagination } = operation;
  const method = operationId.charAt(0).toLowerCase() + operationId.slice(1);
  const given = Object.entries(request).filter(([name]) => name !== pagination?.page);
  const call = `client.${method}(${literal(Object.fromEntries(given))})`;
  return [
    'import { createClient } from "@vpc-endpoints/client";',
    "",
    `const client = createClient({ regionId: "${regionOf(model)}" });`,
    "",
    ...(pagination
      ? [`for await (const entry of ${call}) {`, "  console.log(entry);", "}"]
      : [`const answer = await ${call};`, "console.log(answer);"]),
    "",
  ].join("\n");
}

/** A program that makes the call with the vendor's own runtime, which needs no class for the operation. */
export function officialSample(model: Model, operation: Operation, request: Request): string {
  const { query, body, headers } = placeRequest(operation, request);
  const params = {
    ...{ action: operation.operationId, version: model.version, protocol: "HTTPS", method: operation.method },
    ...{ pathname: pathOf(operation, request), authType: "AK", style: "ROA", reqBodyType: "json", bodyType: "json" },
  };
  const sent = {
    ...(query.length > 0 && { query: Object.fromEntries(query) }),
    ...(headers.length > 0 && { headers: Object.fromEntries(headers) }),
    ...(body && { body }),
  };
  return [
    'import core from "@alicloud/openapi-core";',
    'import { RuntimeOptions } from "@darabonba/typescript";',
    "",
    "const config = new core.$OpenApiUtil.Config({",
    "  accessKeyId: process.env.ALIBABA_CLOUD_ACCESS_KEY_ID,",
    "  accessKeySecret: process.env.ALIBABA_CLOUD_ACCESS_KEY_SECRET,",
    `  endpoint: "${hostOf(model)}",`,
    "});",
    "const client = new core.default(config);",
    "",
    `const params = new core.$OpenApiUtil.Params(${literal(params)});`,
    `const request = new core.$OpenApiUtil.OpenApiRequest(${literal(sent)});`,
    "const { body } = await client.callApi(params, request, new RuntimeOptions({}));",
    "console.log(body);",
    "",
  ].join("\n");
}

/** A value as TypeScript writes it: on one line where it is short, else one member a line. */
function literal(value: unknown, indent = ""): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inside = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((entry) => literal(entry, inside))
    : Object.entries(value).map(([name, entry]) => `${keyOf(name)}: ${literal(entry, inside)}`);
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  if (parts.length === 0) return open + close;
  const line = parts.join(", ");
  if (line.length < 60 && !line.includes("\n")) return Array.isArray(value) ? `[${line}]` : `{ ${line} }`;
  return `${open}\n${parts.map((part) => `${inside}${part},\n`).join("")}${indent}${close}`;
}

function keyOf(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}
