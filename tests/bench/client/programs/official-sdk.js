import Elasticsearch, { ListVpcEndpointsRequest } from "@alicloud/elasticsearch20170613";
import { $OpenApiUtil } from "@alicloud/openapi-core";

const endpoint = new URL(process.argv[2]).host;
const settings = { accessKeyId: "id", accessKeySecret: "secret", endpoint, protocol: "HTTP", regionId: "cn-hangzhou" };
const client = new Elasticsearch.default(new $OpenApiUtil.Config(settings));
const { body } = await client.listVpcEndpoints("es-1", new ListVpcEndpointsRequest({}));
process.exit(body.result.length === 20 ? 0 : 1);
