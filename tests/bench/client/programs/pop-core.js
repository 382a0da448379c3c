import { ROAClient } from "@alicloud/pop-core";

const settings = { accessKeyId: "id", accessKeySecret: "secret", apiVersion: "2017-06-13" };
const client = new ROAClient({ ...settings, endpoint: process.argv[2] });
const { Result } = await client.get("/openapi/instances/es-1/vpc-endpoints");
process.exit(Result.length === 20 ? 0 : 1);
