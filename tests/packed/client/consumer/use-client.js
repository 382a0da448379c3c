// Runs in every runtime as it is, against the service of `service.ts`, and answers with what it saw.
import { createClient, waitForVpcEndpoint } from "@vpc-endpoints/client";

export async function useClient(baseUrl) {
  const retries = [];
  const client = createClient({
    baseUrl,
    credentials: { accessKeyId: "KEY-ID", accessKeySecret: "KEY-SECRET", securityToken: "TOKEN" },
    random: () => 0,
    hooks: { onRetry: ({ error }) => retries.push(error.name) },
  });
  const list = await client.listVpcEndpoints({ InstanceId: "es-five****", size: 3 });
  const all = [];
  for await (const { endpointId } of client.listVpcEndpoints({ InstanceId: "es-five****", size: 2 }))
    all.push(endpointId);
  const flaky = await client.listVpcEndpoints({ InstanceId: "es-flaky" });
  const missing = await client.listVpcEndpoints({ InstanceId: "es-missing" }).catch((error) => error);
  const redirected = await client.listVpcEndpoints({ InstanceId: "es-redirected" }).catch((error) => error);
  const controller = new AbortController();
  setTimeout(() => controller.abort(new Error("enough")), 50);
  const aborted = await client
    .listVpcEndpoints({ InstanceId: "es-silent" }, { signal: controller.signal })
    .catch((error) => error);
  const late = await client
    .listVpcEndpoints({ InstanceId: "es-silent" }, { timeoutMs: 50, maxRetries: 0 })
    .catch((error) => error);
  const waited = await waitForVpcEndpoint(
    client,
    { InstanceId: "es-five****", endpointId: "ep-4" },
    { connectionStatus: "Connected" },
  );
  return {
    signedAndListed: list.Result.map(({ endpointId }) => endpointId),
    paged: all,
    retried: [retries, flaky.RequestId],
    failed: [missing.name, missing.code, missing.requestId],
    redirected: redirected.name,
    aborted: aborted.message,
    late: late.name,
    waited: waited.endpointId,
  };
}
