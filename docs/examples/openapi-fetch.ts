import { createSignedFetch } from "@vpc-endpoints/client/fetch";
import type { paths } from "@vpc-endpoints/types";
import createOpenApiClient from "openapi-fetch";

const client = createOpenApiClient<paths>({
  baseUrl: "https://elasticsearch.cn-hangzhou.aliyuncs.com",
  fetch: createSignedFetch(),
});

const { data, error } = await client.GET(
  "/openapi/instances/{InstanceId}/vpc-endpoints",
  {
    params: { path: { InstanceId: "es-cn-2r429tctl000d****" } },
  },
);
if (error) console.error(error.Code);
else console.log(`${data.Result.length} endpoints`);
