import { createClient } from "@vpc-endpoints/client";

const client = createClient({
  regionId: "cn-hangzhou",
  async fetch(input, init) {
    const start = performance.now();
    const response = await fetch(input, init);
    console.log(
      `${response.status} after ${Math.round(performance.now() - start)} ms`,
    );
    return response;
  },
});

const { Result } = await client.listVpcEndpoints({
  InstanceId: "es-cn-2r429tctl000d****",
});
console.log(`${Result.length} endpoints`);
