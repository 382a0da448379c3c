import type { OperationDescription } from "@vpc-endpoints/types";
import { resolveCredentials } from "./credentials.ts";
import { ConnectionError } from "./errors.ts";
import type { ClientOptions } from "./options.ts";
import { signRequest } from "./signing/sign-request.ts";

/**
 * The `fetch` beneath openapi-fetch: signs a request and sends it. Whatever tries a request more than once stands
 * around this function, so that every attempt is signed anew.
 */
export function signedFetch(
  { operationId }: OperationDescription,
  options: ClientOptions,
): (request: Request) => Promise<Response> {
  const { credentials, fetch = globalThis.fetch, now = () => new Date(), nonce = () => crypto.randomUUID() } = options;
  return async (request) => {
    const signed = await signRequest(request, {
      action: operationId,
      credentials: await resolveCredentials(credentials),
      date: now(),
      nonce: nonce(),
    });
    try {
      return await fetch(signed);
    } catch (cause) {
      throw new ConnectionError(`No answer from ${new URL(signed.url).host}`, { cause });
    }
  };
}
