import sdk from "@alicloud/elasticsearch20170613";
import core from "@alicloud/openapi-core";

const config = new core.$OpenApiUtil.Config({
  accessKeyId: process.env.ALIBABA_CLOUD_ACCESS_KEY_ID,
  accessKeySecret: process.env.ALIBABA_CLOUD_ACCESS_KEY_SECRET,
  endpoint: "elasticsearch.cn-hangzhou.aliyuncs.com",
});
const client = new sdk.default(config);

const request = new sdk.ListVpcEndpointsRequest({ page: 1, size: 20 });
const { body } = await client.listVpcEndpoints(
  "es-cn-2r429tctl000d0001",
  request,
);
const endpoints = body?.result ?? [];
for (const { endpointId, endpointStatus, connectionStatus } of endpoints) {
  console.log(endpointId, endpointStatus, connectionStatus);
}
