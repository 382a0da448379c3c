import type { Credentials } from "@vpc-endpoints/client";

/**
 * Credentials of a RAM role that a workflow takes on by its OpenID Connect token, through the vendor's own chain. Undefined
 * where the environment names no such token: then the client reads the AccessKey pair itself.
 */
export function roleCredentials(env: NodeJS.ProcessEnv): (() => Promise<Credentials>) | undefined {
  if (!env.ALIBABA_CLOUD_OIDC_TOKEN_FILE) return undefined;
  return async () => {
    const { default: vendor } = await import("@alicloud/credentials");
    const { accessKeyId, accessKeySecret, securityToken } = await new vendor.default().getCredential();
    if (!accessKeyId || !accessKeySecret || !securityToken)
      throw new Error("the role was taken on without credentials");
    return { accessKeyId, accessKeySecret, securityToken };
  };
}
