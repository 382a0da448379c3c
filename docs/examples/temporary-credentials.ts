import { createClient } from "@vpc-endpoints/client";

const client = createClient({
  regionId: "cn-hangzhou",
  async credentials() {
    const { keyId, secret, token } = await askYourTokenService();
    return {
      accessKeyId: keyId,
      accessKeySecret: secret,
      securityToken: token,
    };
  },
});

const { Result } = await client.listVpcEndpoints({
  InstanceId: "es-cn-2r429tctl000d****",
});
console.log(`${Result.length} endpoints`);

/** Stands for whatever gives your program its temporary credentials. */
async function askYourTokenService() {
  return {
    keyId: "STS.example",
    secret: "example-secret",
    token: "example-token",
  };
}
