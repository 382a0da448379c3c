import { document } from "@vpc-endpoints/openapi";
import { readDocument } from "@vpc-endpoints/openapi/model";
import { operation } from "@vpc-endpoints/test-data";
import type { OperationDescription, PaginationDescription } from "@vpc-endpoints/types";
import { expect, test } from "vitest";
import { listThings } from "../../test/operations.ts";
import { endpointLists, instanceParameter, listsAmong } from "./endpoint-list.ts";

const { pagination = listThings.pagination, ...unpaged } = operation;
const at = (items: PaginationDescription["items"]) => ({ ...unpaged, pagination: { ...pagination, items } });
const others = operation.parameters.filter(({ name }) => name !== instanceParameter);

test("the document says which operations list endpoints", () => {
  expect(endpointLists().map(({ operationId }) => operationId)).toContain(operation.operationId);
  expect(endpointLists()).toBe(endpointLists());
});

test.each<[string, boolean, OperationDescription]>([
  ["lists endpoints", true, operation],
  ["that is not paged is none", false, unpaged],
  ["without an instance is none", false, { ...operation, parameters: others }],
  ["that is not described is none", false, { ...operation, operationId: "Nothing" }],
  ["with other entries is none", false, at("/Headers")],
  ["with something in place of entries is none", false, at("/RequestId")],
  ["with nothing in place of entries is none", false, at("/Nothing/deep")],
])("an operation %s", (_, isOne, one) => {
  expect(listsAmong([one], readDocument(document).operations)).toEqual(isOne ? [one] : []);
});
