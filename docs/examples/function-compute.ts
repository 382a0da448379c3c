// A handler of Function Compute. The role of the function needs the permission
// elasticsearch:ListVpcEndpoints.
import { createClient, type VpcEndpoint } from "@vpc-endpoints/client";

interface Context {
  readonly region: string;
  readonly credentials: {
    readonly accessKeyId: string;
    readonly accessKeySecret: string;
    readonly securityToken: string;
  };
}

export async function handler(
  event: Uint8Array,
  { region, credentials }: Context,
): Promise<string> {
  const { InstanceId } = JSON.parse(new TextDecoder().decode(event));
  const client = createClient({
    regionId: region,
    network: "vpc",
    credentials,
  });
  const apart: VpcEndpoint[] = [];
  for await (const endpoint of client.listVpcEndpoints({ InstanceId })) {
    if (endpoint.connectionStatus !== "Connected") apart.push(endpoint);
  }
  return JSON.stringify(apart);
}
