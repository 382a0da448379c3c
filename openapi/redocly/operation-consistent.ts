import { readCases } from "../cases.ts";
import { caseProblems } from "../check-cases.ts";
import { ModelError, type Operation, readOperation } from "../model/index.ts";
import { checkTypeName } from "../model/type-names.ts";
import type { Context, Location } from "./types.ts";

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
  return {
    Root: {
      leave(_: object, { report, location }: Context) {
        if (whole) for (const message of caseProblems(readCases(), operations)) report({ message, location });
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
          try {
            const { root, node } = bundle(operation, context);
            const read = readOperation(root, path, String(context.key), node);
            operations.push(read);
            for (const name of Object.keys(root.schemas ?? {})) checkTypeName(name, [read.operationId]);
          } catch (error) {
            if (!(error instanceof ModelError)) throw error;
            whole = false;
            context.report({ message: error.message });
          }
        },
      },
    },
  };
}

/**
 * A copy of a node in which every `$ref` leads into `root`, to a copy under the name of its file. So what is linted has the
 * form of the bundled document, which the model reads.
 */
function bundle(node: unknown, { resolve }: Context): { root: Record<string, Record<string, unknown>>; node: unknown } {
  const root: Record<string, Record<string, unknown>> = {};

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
      root[kind][name] = copy(target, location);
    }
    return { ...beside, $ref: `#/${kind}/${name}` };
  }

  return { root, node: copy(node, undefined) };
}
