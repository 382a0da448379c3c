import { allOperations } from "@vpc-endpoints/types";
import { expect, test } from "vitest";
import { prismOperation } from "./operations.ts";

test.each(allOperations)("Prism has $operationId", (operation) => {
  const { method, path } = prismOperation(operation);
  expect([method.toUpperCase(), path]).toEqual([operation.method, operation.path]);
});

test.each(allOperations)("of another method or path than those of $operationId, Prism has none", (operation) => {
  const name = `Prism has no operation ${operation.operationId}`;
  expect(() => prismOperation({ ...operation, method: "TRACE" })).toThrow(name);
  expect(() => prismOperation({ ...operation, path: "/nowhere" })).toThrow(name);
});
