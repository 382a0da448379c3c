import control from "@vpc-endpoints/mock/control-api.json?raw";

/** A schema of the control API's document, as far as the page shows it. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMaximum?: number;
  readonly default?: unknown;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** A route of the control API. */
export interface Route {
  /** Its anchor on the page. */
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string | undefined;
  /** The members of the body, each with its type and what it means. */
  readonly members: readonly { readonly name: string; readonly type: string; readonly description: string }[];
}

interface Operation {
  readonly summary: string;
  readonly description?: string;
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

const document: {
  readonly info: { readonly description: string };
  readonly paths: Readonly<Record<string, Readonly<Partial<Record<string, unknown>>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
} = JSON.parse(control);

/** What holds for every request, as Markdown: sessions, refusals, who is served. */
export const about = document.info.description;

/** What can be asked of a mock under `/_mock/`, in the order of its document. */
export const routes: readonly Route[] = Object.entries(document.paths).flatMap(([path, item]) =>
  ["get", "post", "put"].flatMap((method) => {
    const operation = item[method];
    if (!isOperation(operation)) return [];
    const { summary, description, requestBody } = operation;
    const body = resolve(Object.values(requestBody?.content ?? {})[0]?.schema ?? {});
    const members = Object.entries(body.properties ?? {}).map(([name, raw]) => {
      const schema = resolve(raw);
      return { name, type: inWords(schema), description: raw.description ?? schema.description ?? "" };
    });
    const id = [method, ...path.split(/\W+/).filter((word) => word && word !== "_mock")].join("-");
    return [{ id, method: method.toUpperCase(), path, summary, description, members }];
  }),
);

/** What a member may be, for example `integer from 200 to 599` or `"mid-body"`. */
function inWords(schema: Schema): string {
  const { minimum, maximum, exclusiveMaximum } = schema;
  const values = schema.enum ?? (schema.const === undefined ? [] : [schema.const]);
  const kind = values.length > 0 ? values.map((value) => JSON.stringify(value)).join(" or ") : schema.type;
  const words = [
    kind ?? "any JSON value",
    minimum === undefined ? "" : ` from ${minimum}`,
    maximum === undefined ? "" : ` to ${maximum}`,
    exclusiveMaximum === undefined ? "" : ` to below ${exclusiveMaximum}`,
    schema.default === undefined ? "" : `, default ${JSON.stringify(schema.default)}`,
  ];
  return words.join("");
}

function isOperation(value: unknown): value is Operation {
  return typeof value === "object" && value !== null && "summary" in value;
}

function resolve(schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  return document.components.schemas[schema.$ref.replace(/^.*\//, "")] ?? schema;
}
