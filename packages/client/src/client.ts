import { createCaller } from "./caller.ts";
import { methods, type VpcEndpointsClient } from "./client.gen.ts";
import type { ClientOptions } from "./options.ts";

/**
 * Makes a client. Nothing is sent until an operation is called.
 * @throws {ConfigurationError} if the region, the base URL or another option cannot be right.
 */
export function createClient(options: ClientOptions = {}): VpcEndpointsClient {
  return methods(createCaller(options));
}
