// Checked under every TypeScript that is supported: what compiles, and what must not.
import {
  ApiError,
  type ClientOptions,
  createClient,
  type ErrorCode,
  type ListVpcEndpointsResponse,
  type VpcEndpoint,
  waitForVpcEndpoint,
} from "@vpc-endpoints/client";
import { createSignedFetch } from "@vpc-endpoints/client/fetch";
import { authorization, canonicalRequest } from "@vpc-endpoints/client/signing";

const options: ClientOptions = {
  regionId: "cn-hangzhou",
  credentials: async () => ({ accessKeyId: "a", accessKeySecret: "b" }),
};
const client = createClient(options);
const page: ListVpcEndpointsResponse = await client.listVpcEndpoints({ InstanceId: "es-1", page: 1, size: 10 });
const ids: string[] = page.Result.map(({ endpointId }) => endpointId);
for await (const endpoint of client.listVpcEndpoints({ InstanceId: "es-1" })) {
  const entry: VpcEndpoint = endpoint;
  if (entry.connectionStatus === "Connected") ids.push(entry.endpointDomain);
  // @ts-expect-error: there is no such status.
  if (entry.connectionStatus === "Conected") ids.push("");
}
const found = await waitForVpcEndpoint(
  client,
  { InstanceId: "es-1", endpointId: "ep-1" },
  { endpointStatus: "Active" },
);
const request = { method: "GET", path: "/", query: [], headers: {}, bodyHash: "" };
const text: string =
  canonicalRequest(request) + (await authorization(request, { accessKeyId: "a", accessKeySecret: "b" }));
const error: unknown = text + found.zoneId;
export const status: number = error instanceof ApiError ? error.status : ids.length;

const codes: ErrorCode[] = ["InstanceNotFound", "one that is new"];
export const isKnown = error instanceof ApiError && codes.includes(error.code);
const signed: Response = await createSignedFetch()("https://a.example", { method: "GET" });
await waitForVpcEndpoint(client, { InstanceId: signed.url, endpointId: "ep-1" }, "gone", { size: 50 });

// @ts-expect-error: the ID is required.
client.listVpcEndpoints({});
// @ts-expect-error: the parameter is called page.
client.listVpcEndpoints({ InstanceId: "es-1", pages: 1 });
// @ts-expect-error: a size is a number.
client.listVpcEndpoints({ InstanceId: "es-1", size: "abc" });
// @ts-expect-error: the entries are called Result.
page.Results;
// @ts-expect-error: there is no such option.
createClient({ region: "cn-hangzhou" });
// @ts-expect-error: a signed fetch is told where to call.
createSignedFetch({ regionId: "cn-hangzhou" });
// @ts-expect-error: nothing is wanted.
waitForVpcEndpoint(client, { InstanceId: "es-1", endpointId: "ep-1" });
