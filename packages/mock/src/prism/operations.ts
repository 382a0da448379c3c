import { getHttpOperationsFromSpec } from "@stoplight/prism-http";
import { document } from "@vpc-endpoints/openapi";

/** An operation of the document, as Prism has it. */
export type Operation = Awaited<ReturnType<typeof getHttpOperationsFromSpec>>[number];

let parsed: Promise<Operation[]> | undefined;

/**
 * The operations of the document. They are parsed once a process and never change: Prism keeps the validators that it
 * compiled for as long as the process lives, so parsing again for each mock would grow the process.
 */
export function operationsOfDocument(): Promise<Operation[]> {
  parsed ??= getHttpOperationsFromSpec(structuredClone(document));
  return parsed;
}

/**
 * The operation of the document that is mocked.
 * @throws {Error} if the document has none.
 */
export async function firstOperation(): Promise<Operation> {
  const [first] = await operationsOfDocument();
  if (first) return first;
  throw new Error("the document has no operation");
}
