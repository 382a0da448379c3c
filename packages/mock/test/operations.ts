import type { OperationDescription, ParameterDescription } from "@vpc-endpoints/types";

// Operations that the document does not have, for what holds for any operation.

const parameter = (
  name: string,
  place: ParameterDescription["in"],
  type: ParameterDescription["type"],
  more: Partial<ParameterDescription> = {},
): ParameterDescription => ({ name, in: place, type, required: false, ...more });

/** Reads one thing. */
export const getThing: OperationDescription = {
  operationId: "GetThing",
  method: "GET",
  path: "/things/{ThingId}",
  parameters: [parameter("ThingId", "path", "string", { required: true })],
  answer: {},
};

/** Lists things, on a path that also fits the one of `getThing`. */
export const listThings: OperationDescription & { pagination: NonNullable<OperationDescription["pagination"]> } = {
  operationId: "ListThings",
  method: "GET",
  path: "/things/all",
  parameters: [
    parameter("pageNumber", "query", "integer", { default: 1, minimum: 1 }),
    parameter("pageSize", "query", "integer", { default: 2, minimum: 1, maximum: 100 }),
    parameter("deep", "query", "boolean"),
  ],
  answer: {},
  pagination: { page: "pageNumber", size: "pageSize", items: "/Result/things", total: "/Result/totalCount" },
};

/** Creates a thing, on the path of `listThings`. */
export const createThing: OperationDescription = {
  operationId: "CreateThing",
  method: "POST",
  path: "/things/all",
  parameters: [
    parameter("x-tenant", "header", "string", { required: true }),
    parameter("name", "body", "string", { required: true }),
    parameter("count", "body", "integer", { minimum: 1, maximum: 5 }),
    parameter("tags", "body", "array"),
    parameter("clientToken", "body", "string"),
  ],
  answer: {},
  idempotencyToken: "clientToken",
};
