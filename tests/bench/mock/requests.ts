import { authorization } from "@vpc-endpoints/client/signing";
import { credentials, operation } from "@vpc-endpoints/test-data";
import { apiVersion } from "@vpc-endpoints/types";

const path = "/openapi/instances/es-cn-2r429tctl000d0001/vpc-endpoints";
const bodyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

let nonce = 0;

/** Signed requests as bytes, each with its own nonce. They are made before the clock runs. */
export async function signedRequests(host: string, count: number): Promise<Buffer[]> {
  const requests: Buffer[] = [];
  for (let index = 0; index < count; index += 1) {
    nonce += 1;
    const headers = {
      host,
      "x-acs-action": operation.operationId,
      "x-acs-content-sha256": bodyHash,
      "x-acs-date": `${new Date().toISOString().slice(0, -5)}Z`,
      "x-acs-signature-nonce": `nonce-${process.pid}-${nonce}`,
      "x-acs-version": apiVersion,
    };
    const signed = { method: "GET", path, query: [["page", "1"] as const], headers, bodyHash };
    const all = { ...headers, accept: "application/json", authorization: await authorization(signed, credentials) };
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
    requests.push(Buffer.from(`GET ${path}?page=1 HTTP/1.1\r\n${lines.join("")}\r\n`));
  }
  return requests;
}
