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
    let endpoints = 0;
    for await (const _ of client.listVpcEndpoints({ InstanceId: id })) {
      endpoints++;
    }
    console.log(`${id}: ${endpoints} endpoints`);
  }
}

// Two calls at a time: the service limits the requests of the whole account.
await Promise.all([work(), work()]);
