const { createClient } = require("@vpc-endpoints/client");

const client = createClient({ regionId: "cn-hangzhou" });

client
  .listVpcEndpoints({ InstanceId: "es-cn-2r429tctl000d****" })
  .then(({ Result }) => {
    console.log(`${Result.length} endpoints`);
  });
