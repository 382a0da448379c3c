import type { RamPermission } from "@vpc-endpoints/openapi/model";

/** A RAM policy that grants this permission and no other, on every resource of its kind. */
export function policyOf({ action, resource }: RamPermission): string {
  const everywhere = resource.replaceAll(/\{\w+\}/g, "*");
  const statement = { Effect: "Allow", Action: action, Resource: everywhere };
  return JSON.stringify({ Version: "1", Statement: [statement] }, null, 2);
}
