import type { VpcEndpoint } from "@vpc-endpoints/client";
import { cases } from "@vpc-endpoints/openapi";
import { expect, test } from "vitest";

/** Code of yours that reads answers of the service. */
function describeEndpoints(body: { Result: readonly VpcEndpoint[] }): string[] {
  return body.Result.map(({ endpointName, endpointId, connectionStatus }) => {
    return `${endpointName ?? endpointId} is ${connectionStatus}`;
  });
}

const pages = cases.filter(
  ({ operationId, response }) =>
    operationId === "ListVpcEndpoints" && response.status === 200,
);

test.each(pages)("reads the case $name", ({ response }) => {
  const body = JSON.parse(JSON.stringify(response.body));
  const lines = describeEndpoints(body);
  expect(lines).toHaveLength(body.Result.length);
  for (const line of lines) expect(line).toMatch(/^\S+ is [A-Z]\w+$/);
});
