import { createClient } from "@vpc-endpoints/client";

const credentials = { accessKeyId: "id", accessKeySecret: "secret" };
const client = createClient({ baseUrl: process.argv[2], credentials });
const { Result } = await client.listVpcEndpoints({ InstanceId: "es-1" });
process.exit(Result.length === 20 ? 0 : 1);
