import type { VpcEndpointsClient } from "@vpc-endpoints/client";
import type { Case } from "@vpc-endpoints/openapi";

/** The client's method for the case's operation, which has the operation's name in camel case. */
export function methodOf(
  client: VpcEndpointsClient,
  { operationId }: Case,
): (request: Case["request"]) => Promise<unknown> {
  const name = operationId.charAt(0).toLowerCase() + operationId.slice(1);
  const method: unknown = Reflect.get(client, name);
  if (typeof method !== "function") throw new Error(`packages/client has no method ${name} for ${operationId}`);
  return async (request) => method.call(client, request);
}
