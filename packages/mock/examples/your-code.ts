/** Stands for the code under test: the IDs of an instance's endpoints, tried once more when the service is throttling. */
export async function endpointIds(baseUrl: string, instanceId: string): Promise<string[]> {
  const url = `${baseUrl}/openapi/instances/${instanceId}/vpc-endpoints`;
  for (let attempt = 1; ; attempt += 1) {
    const body = await (await fetch(url, { headers: { authorization: "anyone" } })).json();
    if (body.Result) return body.Result.map((entry: { endpointId: string }) => entry.endpointId);
    if (attempt === 2 || !body.Code.startsWith("Throttling")) throw new Error(body.Code);
  }
}
