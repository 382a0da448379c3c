import createClient from "openapi-fetch";

const client = createClient({ baseUrl: process.argv[2] });
const { data } = await client.GET("/openapi/instances/{InstanceId}/vpc-endpoints", {
  params: { path: { InstanceId: "es-1" } },
});
process.exit(data.Result.length === 20 ? 0 : 1);
