import { createRequire } from "node:module";
import { Readable } from "node:stream";
import Elasticsearch, { ListVpcEndpointsRequest } from "@alicloud/elasticsearch20170613";
import { $OpenApiUtil, OpenApiUtil } from "@alicloud/openapi-core";
import { createClient } from "@vpc-endpoints/client";
import { authorization } from "@vpc-endpoints/client/signing";
import { page } from "./page.ts";

/** One call, of each candidate. */
export type Candidates = Readonly<Record<string, () => unknown>>;

const InstanceId = "es-cn-2r429tctl000d0001";
const path = `/openapi/instances/${InstanceId}/vpc-endpoints`;
const credentials = { accessKeyId: "YourAccessKeyId", accessKeySecret: "YourAccessKeySecret" };

function officialClient(endpoint: string) {
  const config = new $OpenApiUtil.Config({ ...credentials, endpoint, protocol: "HTTP", regionId: "cn-hangzhou" });
  return new Elasticsearch.default(config);
}

/** Calls over loopback. */
export function overLoopback(port: number): Candidates {
  const url = `http://127.0.0.1:${port}`;
  const ours = createClient({ baseUrl: url, credentials });
  const official = officialClient(`127.0.0.1:${port}`);
  return {
    "plain fetch": async () => (await fetch(url + path, { headers: { accept: "application/json" } })).json(),
    "this client": () => ours.listVpcEndpoints({ InstanceId }),
    "official SDK": () => official.listVpcEndpoints(InstanceId, new ListVpcEndpointsRequest({})),
  };
}

/** Calls whose transport answers at once, in the process. Changes the official SDK's transport for good. */
export function stubbed(): Candidates {
  const core: { doAction: unknown } = createRequire(import.meta.url)("@darabonba/typescript/dist/core.js");
  const message = { statusCode: 200, statusMessage: "OK", headers: { "content-type": "application/json" } };
  core.doAction = async () => ({ ...message, body: Object.assign(Readable.from([Buffer.from(page)]), message) });
  const answer = async () => new Response(page, { headers: { "content-type": "application/json" } });
  const ours = createClient({ regionId: "cn-hangzhou", credentials, fetch: answer });
  const official = officialClient("elasticsearch.cn-hangzhou.aliyuncs.com");
  return {
    "plain fetch": async () => (await answer()).json(),
    "this client": () => ours.listVpcEndpoints({ InstanceId }),
    "official SDK": () => official.listVpcEndpoints(InstanceId, new ListVpcEndpointsRequest({})),
  };
}

/** The signature of one request, nonce and date included. */
export function signing(): Candidates {
  const hash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
  const host = "elasticsearch.cn-hangzhou.aliyuncs.com";
  const fixed = { "x-acs-action": "ListVpcEndpoints", "x-acs-content-sha256": hash, "x-acs-version": "2017-06-13" };
  const { randomUUID } = process.getBuiltinModule("node:crypto");
  return {
    "this client": () => {
      const date = `${new Date().toISOString().slice(0, 19)}Z`;
      const headers = { host, ...fixed, "x-acs-date": date, "x-acs-signature-nonce": randomUUID() };
      const request = {
        method: "GET",
        path,
        query: [
          ["page", "1"],
          ["size", "20"],
        ] as const,
        headers,
        bodyHash: hash,
      };
      return authorization(request, credentials);
    },
    "official SDK": () => {
      const dated = { "x-acs-date": OpenApiUtil.getTimestamp(), "x-acs-signature-nonce": OpenApiUtil.getNonce() };
      const request = { protocol: "https", port: 443, method: "GET", pathname: path, body: empty };
      const whole = { ...request, query: { page: "1", size: "20" }, headers: { host, ...fixed, ...dated } };
      const { accessKeyId, accessKeySecret } = credentials;
      return OpenApiUtil.getAuthorization(whole, "ACS3-HMAC-SHA256", hash, accessKeyId, accessKeySecret);
    },
  };
}

const empty = Readable.from([]);
