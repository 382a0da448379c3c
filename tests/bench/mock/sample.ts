import type { Endpoints } from "@vpc-endpoints/mock";
import { cases } from "@vpc-endpoints/openapi";

/** The vendor's two endpoints, which Prism answers with too: all contenders send as much. */
export const sample: Endpoints = endpointsOf(cases.find(({ origin }) => origin === "vendor")?.response.body.Result);

function endpointsOf(value: unknown): Endpoints {
  if (!isEndpoints(value)) throw new Error("openapi/cases: the vendor's case has no Result");
  return value;
}

/** The mock checks each entry itself. */
function isEndpoints(value: unknown): value is Endpoints {
  return Array.isArray(value);
}
