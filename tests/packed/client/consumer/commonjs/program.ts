// Checked by every compiler as a CommonJS program, and run by ts-node.
import { ApiError, type ClientOptions, createClient, type ErrorCode, type VpcEndpoint } from "@vpc-endpoints/client";
import { createSignedFetch, type SignedFetch } from "@vpc-endpoints/client/fetch";
import { authorization, signRequest } from "@vpc-endpoints/client/signing";
import { validatePages } from "@vpc-endpoints/client/validation";
import { listVpcEndpointsOperation, type paths } from "@vpc-endpoints/types";

// The types of Node take a compiler longer than all else, so most rows go without them.
declare const process: { readonly env: Readonly<Record<string, string | undefined>> };

const credentials = { accessKeyId: "KEY-ID", accessKeySecret: "KEY-SECRET" };
const options: ClientOptions = {
  baseUrl: process.env.SERVICE_URL,
  credentials,
  validate: validatePages("warn", () => {}),
};
const fetch: SignedFetch = createSignedFetch({ credentials });
const known: ErrorCode = "InstanceNotFound";
type Path = keyof paths;
const path: Path = "/openapi/instances/{InstanceId}/vpc-endpoints";

async function list(): Promise<VpcEndpoint[]> {
  const found: VpcEndpoint[] = [];
  try {
    for await (const endpoint of createClient(options).listVpcEndpoints({ InstanceId: "es-1", size: 2 })) {
      found.push(endpoint);
    }
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== known) throw error;
  }
  return found;
}

const parts = [typeof fetch, typeof signRequest, typeof authorization, path === listVpcEndpointsOperation.path];
list().then((found) => console.log(JSON.stringify([...parts, found.map(({ endpointId }) => endpointId)])));
