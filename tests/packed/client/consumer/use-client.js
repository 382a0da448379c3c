// Runs in every runtime as it is, against the service of `service.ts`, and answers with what it saw.
import { createClient, waitForVpcEndpoint } from "@vpc-endpoints/client";
import { createSignedFetch } from "@vpc-endpoints/client/fetch";

export async function useClient(baseUrl) {
  const retries = [];
  const credentials = { accessKeyId: "KEY-ID", accessKeySecret: "KEY-SECRET", securityToken: "TOKEN" };
  const client = createClient({
    baseUrl,
    credentials,
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
  const signedFetch = createSignedFetch({ credentials });
  const fetched = await signedFetch(`${baseUrl}/openapi/instances/es-five****/vpc-endpoints?size=2&page=2`);
  const answered = await signedFetch(new Request(`${baseUrl}/openapi/instances/es-missing/vpc-endpoints`));
  return {
    fetched: (await fetched.json()).Result.map(({ endpointId }) => endpointId),
    answered: [answered.status, (await answered.json()).Code],
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
