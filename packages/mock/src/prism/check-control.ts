import { checkRequest } from "./engine.ts";
import { firstOf } from "./first-of.ts";
import type { Operation } from "./operations.ts";
import { refuseDeep } from "./refuse-deep.ts";
import type { Diagnostic } from "./violations.ts";

/**
 * Reads the body of a request for the control API and holds it to the operation.
 * @throws {TypeError} naming every field that is not as the document says.
 */
export function checkControl(operation: Operation, text: string): unknown {
  const body = text === "" ? undefined : parse(text);
  refuseDeep(body);
  if (!operation.request?.body) {
    // Many a program sends an empty object with every POST.
    if (body !== undefined && JSON.stringify(body) !== "{}") throw new TypeError("body: there must be none, or {}");
    return undefined;
  }
  const element = { method: "post", url: { path: operation.path }, body } as const;
  const result = checkRequest({ resource: operation, element });
  if (result._tag === "Right") return body;
  throw new TypeError(firstOf(result.left.map(problemOf)).join("\n"));
}

/** A diagnostic in words that start with the field. */
function problemOf({ path = [], message }: Diagnostic): string {
  // The path starts with `body`; the message repeats it.
  const fields = path.slice(1);
  const missing = /\bmust have required property '(.+)'/.exec(message)?.[1];
  const additional = /\bmust NOT have additional properties; found '(.+)'/.exec(message)?.[1];
  const name = missing ?? additional;
  const place = (name === undefined ? fields : [...fields, name]).join(".") || "body";
  if (missing !== undefined) return `${place}: is missing`;
  if (additional !== undefined) return `${place}: there is no such field`;
  return `${place}: ${/\bmust .*/s.exec(message)?.[0] ?? "is missing"}`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new TypeError(`body: is no JSON (${error instanceof Error ? error.message : error})`);
  }
}
