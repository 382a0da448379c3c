import type { OperationDescription } from "@vpc-endpoints/types";
import { ConfigurationError, ThrottlingError, type VpcEndpointsError } from "../errors.ts";

/** What the codes for a connection that was never made have in them, in Node (`ECONNREFUSED`, `EHOSTUNREACH`, …) and Bun. */
const neverConnected = /refused|notfound|eai_again|unreach|connect_timeout/i;

/**
 * Whether the request of a failed attempt may be sent again without the risk that the service does twice what it is
 * asked for once: by its method (RFC 9110, section 9.2.2), by the token that makes it known to the service, or because
 * it surely was not carried out.
 */
export function mayRepeat({ method, idempotencyToken }: OperationDescription, error: VpcEndpointsError): boolean {
  if (idempotencyToken !== undefined || (method !== "POST" && method !== "PATCH")) return true;
  if (error instanceof ThrottlingError || error instanceof ConfigurationError) return true;
  for (let { cause } = error; cause instanceof Error; { cause } = cause) {
    if ("code" in cause && neverConnected.test(`${cause.code}`)) return true;
  }
  return false;
}
