import { createClient } from "@vpc-endpoints/client";

const client = createClient({ regionId: "cn-hangzhou" });
const queue = [
  "es-cn-2r429tctl000d****",
  "es-cn-2r429tctl000e****",
  "es-cn-2r429tctl000f****",
];

/** Takes instances from the queue until it is empty. */
async function work(): Promise<void> {
  for (let id = queue.shift(); id; id = queue.shift()) {
    const { Result } = await client.listVpcEndpoints({ InstanceId: id });
    console.log(`${id}: ${Result.length} endpoints`);
  }
}

// Two calls at a time: the service limits the requests of the whole account.
await Promise.all([work(), work()]);
