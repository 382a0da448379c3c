import { document } from "@vpc-endpoints/openapi";
import { type Operation, pointerNames, readDocument, type Schema } from "@vpc-endpoints/openapi/model";
import { allOperations, type OperationDescription, type PaginationDescription } from "@vpc-endpoints/types";

/** The component of the document that describes an entry of the data. */
const entryComponent = "VpcEndpoint";

/** The parameter that says whose endpoints are asked for. */
export const instanceParameter = "InstanceId";

/** An operation that answers with endpoints, a page at a time. The data of a mock is what it answers from. */
export type EndpointList = OperationDescription & { readonly pagination: PaginationDescription };

let lists: readonly EndpointList[] | undefined;

/** The operations of the document that list the endpoints of an instance. */
export function endpointLists(): readonly EndpointList[] {
  lists ??= listsAmong(allOperations, readDocument(document).operations);
  return lists;
}

/**
 * Those of some operations that list endpoints.
 * @param described What the document says of them.
 */
export function listsAmong(
  operations: readonly OperationDescription[],
  described: readonly Operation[],
): readonly EndpointList[] {
  return operations.filter(isPaged).filter(hasEndpoints(described));
}

function isPaged(operation: OperationDescription): operation is EndpointList {
  return operation.pagination !== undefined;
}

function hasEndpoints(operations: readonly Operation[]): (list: EndpointList) => boolean {
  return ({ operationId, parameters, pagination }) => {
    if (!parameters.some(({ name }) => name === instanceParameter)) return false;
    const body = operations.find((one) => one.operationId === operationId)?.success.body.schema;
    const entries = pointerNames(pagination.items).reduce<Schema | undefined>(
      (schema, name) => schema?.properties.find((property) => property.name === name)?.schema,
      body,
    );
    return entries?.items?.component === entryComponent;
  };
}
