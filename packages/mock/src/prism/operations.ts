import { getHttpOperationsFromSpec } from "@stoplight/prism-http";
import { document } from "@vpc-endpoints/openapi";
import type { OperationDescription } from "@vpc-endpoints/types";

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
 * What Prism has of an operation.
 * @throws {Error} if it has none of this method and path.
 */
export function prismOperation(
  operations: readonly Operation[],
  { operationId, method, path }: OperationDescription,
): Operation {
  const found = operations.find((one) => one.path === path && one.method.toUpperCase() === method);
  if (found) return found;
  throw new Error(`Prism has no operation ${operationId}`);
}
