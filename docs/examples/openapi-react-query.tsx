import type { paths } from "@vpc-endpoints/types";
import createOpenApiClient from "openapi-fetch";
import createQueryClient from "openapi-react-query";

// The page calls your own server, which has the AccessKey and forwards the
// request with a signed fetch.
const api = createQueryClient(
  createOpenApiClient<paths>({ baseUrl: "/elasticsearch" }),
);

export function EndpointCount({ InstanceId }: { readonly InstanceId: string }) {
  const { data, isPending } = api.useQuery(
    "get",
    "/openapi/instances/{InstanceId}/vpc-endpoints",
    {
      params: { path: { InstanceId } },
    },
  );
  return isPending ? "Loading" : `${data?.Result.length ?? 0} endpoints`;
}
