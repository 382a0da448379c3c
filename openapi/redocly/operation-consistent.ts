import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { caseFile, readCases } from "../cases.ts";
import { type CaseProblem, caseProblems } from "../check-cases.ts";
import { ModelError, type Operation, readOperation } from "../model/index.ts";
import { checkTypeName } from "../model/type-names.ts";
import type { Context, Location, Place, Source } from "./types.ts";

/** The part of the document that gives types their names, besides its operations. */
interface Root {
  readonly servers?: readonly { readonly variables?: Readonly<Record<string, unknown>> }[];
}

/**
 * Each operation can be read by the model that generators and docs share, which holds what it says of itself together:
 * `x-pagination` to its parameters and its response, `x-idempotency-token` to its method, and each name of its request
 * to one place. No schema has the name of another type, and the cases name what the operations have.
 */
export function operationConsistent() {
  let path = "";
  // An operation that cannot be read is reported itself; its cases are looked at once it can be.
  let whole = true;
  const operations: Operation[] = [];
  const schemas = new Map<string, Location | undefined>();
  return {
    Root: {
      leave({ servers = [] }: Root, { report, location }: Context) {
        const operationIds = operations.map(({ operationId }) => operationId);
        const variables = servers.flatMap((server) => Object.keys(server.variables ?? {}));
        for (const [name, at] of schemas) {
          const message = messageOf(() => checkTypeName(name, { operationIds, variables }));
          if (message !== undefined) report({ message, location: at ?? location });
        }
        if (!whole) return;
        for (const problem of caseProblems(readCases(), operations)) {
          report({ message: problem.message, location: placeOf(problem, location.source) });
        }
      },
    },
    PathItem: {
      enter(item: object, { key, report, location }: Context) {
        path = String(key);
        if ("parameters" in item) {
          report({
            message: "Give each operation its own `parameters`.",
            location: location.child("parameters").key(),
          });
        }
      },
      Operation: {
        enter(operation: object, context: Context) {
          const message = messageOf(() => {
            const { root, node, locations } = bundle(operation, context);
            for (const [name, at] of locations) schemas.set(name, at);
            operations.push(readOperation(root, path, String(context.key), node));
          });
          if (message === undefined) return;
          whole = false;
          context.report({ message });
        },
      },
    },
  };
}

/** What the model says against something. `undefined`: nothing. */
function messageOf(check: () => void): string | undefined {
  try {
    check();
  } catch (error) {
    if (error instanceof ModelError) return error.message;
    throw error;
  }
  return undefined;
}

/** Where a problem stands in the file of its case, which Redocly has not read itself. */
function placeOf({ name, at }: CaseProblem, { constructor: File }: Source): Place {
  const file = caseFile(`${name}.json`);
  const keys = at.map((key) => key.replaceAll("~", "~0").replaceAll("/", "~1"));
  return {
    source: new File(fileURLToPath(file), readFileSync(file, "utf8")),
    pointer: `#/${keys.join("/")}`,
    reportOnKey: true,
  };
}

/**
 * A copy of a node in which every `$ref` leads into `root`, to a copy under the name of its file. So what is linted has the
 * form of the bundled document, which the model reads. With it come the locations of the schemas, by name.
 */
function bundle(
  node: unknown,
  { resolve }: Context,
): { root: Record<string, Record<string, unknown>>; node: unknown; locations: Map<string, Location | undefined> } {
  const root: Record<string, Record<string, unknown>> = {};
  const locations = new Map<string, Location | undefined>();

  function copy(value: unknown, at: Location | undefined): unknown {
    if (Array.isArray(value)) return value.map((item) => copy(item, at));
    if (typeof value !== "object" || value === null) return value;
    const { $ref, ...rest } = { $ref: undefined, ...value };
    const beside = Object.fromEntries(Object.entries(rest).map(([name, inner]) => [name, copy(inner, at)]));
    if ($ref === undefined) return beside;
    const { node: target, location } = resolve<unknown>({ $ref: String($ref) }, at?.source.absoluteRef);
    const [, kind = "", name = ""] = /([^/]*)\/([^/]*)\.\w+$/.exec(location?.source.absoluteRef ?? "") ?? [];
    root[kind] ??= {};
    if (!(name in root[kind])) {
      // Before its inside is copied, since that may lead back here.
      root[kind][name] = {};
      if (kind === "schemas") locations.set(name, location);
      root[kind][name] = copy(target, location);
    }
    return { ...beside, $ref: `#/${kind}/${name}` };
  }

  return { root, node: copy(node, undefined), locations };
}
