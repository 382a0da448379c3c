import { Readable } from "node:stream";
import { OpenApiUtil } from "@alicloud/openapi-core";
import { createClient } from "@vpc-endpoints/client";
import { algorithm } from "@vpc-endpoints/client/signing";
import fc from "fast-check";
import { expect } from "vitest";

// Reserved, unreserved, masked and non-ASCII characters, of one to four bytes each.
const special = [..."/?#[]@!$&'()*+,;=:%\"<>\\^`{|} -_.~aZ0é中文🙂\u0000\u007f\u2028"];
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...special), minLength: 1, maxLength: 24 }),
  fc.string({ unit: "binary", minLength: 1, maxLength: 12 }),
  fc.constant("es-cn-2r429tctl000d****"),
);
const InstanceId = text.filter((id) => id !== "." && id !== ".." && !/\p{Surrogate}/u.test(id));
const count = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
const secret = fc.string({ unit: fc.constantFrom(..."abcXYZ019+/=-_."), minLength: 1, maxLength: 64 });
const call = fc.record(
  { InstanceId, page: count, size: count, accessKeyId: secret, accessKeySecret: secret, securityToken: secret },
  { requiredKeys: ["InstanceId", "accessKeyId", "accessKeySecret"] },
);

/** What the vendor's runtime puts into `Authorization` for a request as it was sent. */
function official(url: URL, headers: Readonly<Record<string, string>>, accessKeyId: string, accessKeySecret: string) {
  const request = {
    protocol: "https",
    port: 443,
    method: "GET",
    pathname: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: { ...headers, host: url.host },
    body: Readable.from([]),
  };
  const payload = headers["x-acs-content-sha256"] ?? "";
  return OpenApiUtil.getAuthorization(request, algorithm, payload, accessKeyId, accessKeySecret);
}

/** Signs this many generated requests, and holds each signature to the vendor's. */
export async function signsAsTheOfficialRuntime(runs: number): Promise<void> {
  let checked = 0;
  const property = fc.asyncProperty(call, async ({ InstanceId, page, size, ...credentials }) => {
    let sent: { url: URL; headers: Record<string, string> } | undefined;
    const client = createClient({
      regionId: "cn-hangzhou",
      credentials,
      async fetch(input, init) {
        sent = { url: new URL(String(input)), headers: Object.fromEntries(new Headers(init?.headers)) };
        return Response.json({ RequestId: "R", Result: [] });
      },
    });
    await client.listVpcEndpoints({ InstanceId, page, size });
    if (!sent) throw new Error("nothing was sent");
    const { authorization, ...headers } = sent.headers;
    expect(authorization).toBe(official(sent.url, headers, credentials.accessKeyId, credentials.accessKeySecret));
    expect(decodeURIComponent(sent.url.pathname.split("/")[3] ?? "")).toBe(InstanceId);
    checked += 1;
  });
  await fc.assert(property, { numRuns: runs });
  expect(checked).toBe(runs);
}
