import type { OperationDescription } from "@vpc-endpoints/types";
import { controlOperations, operations } from "#operations";

// The build parsed the document by Prism. They never change: Prism keeps the validators that it compiled of them.
export { controlOperations, operations };

/** An operation of the document, as Prism has it. */
export type Operation = (typeof operations)[number];

/**
 * What Prism has of an operation.
 * @throws {Error} if it has none of this method and path.
 */
export function prismOperation({ operationId, method, path }: OperationDescription): Operation {
  const found = operations.find((one) => one.path === path && one.method.toUpperCase() === method);
  if (found) return found;
  throw new Error(`Prism has no operation ${operationId}`);
}
