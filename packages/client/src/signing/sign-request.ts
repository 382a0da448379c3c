import { apiVersion } from "@vpc-endpoints/types";
import type { Credentials } from "../credentials.ts";
import { authorization } from "./authorization.ts";
import { sha256 } from "./digest.ts";

/** What a signature depends on besides the request. */
export interface Signer {
  readonly action: string;
  readonly credentials: Credentials;
  readonly date: Date;
  /** A string never used before. */
  readonly nonce: string;
}

/** The same request with the common headers and its signature. It must have no body. */
export async function signRequest(request: Request, { action, credentials, date, nonce }: Signer): Promise<Request> {
  const url = new URL(request.url);
  const bodyHash = await sha256("");
  const common = {
    "x-acs-action": action,
    "x-acs-version": apiVersion,
    "x-acs-date": `${date.toISOString().slice(0, -5)}Z`,
    "x-acs-signature-nonce": nonce,
    "x-acs-content-sha256": bodyHash,
    ...(credentials.securityToken === undefined ? {} : { "x-acs-security-token": credentials.securityToken }),
  };
  const signature = await authorization(
    {
      method: request.method,
      path: url.pathname,
      query: url.searchParams,
      headers: { host: url.host, ...common },
      bodyHash,
    },
    credentials,
  );
  const headers = new Headers(request.headers);
  for (const [name, value] of Object.entries(common)) headers.set(name, value);
  headers.set("authorization", signature);
  return new Request(request, { headers });
}
