import { createRequire } from "node:module";
import { Readable } from "node:stream";
import Elasticsearch, { ListVpcEndpointsRequest } from "@alicloud/elasticsearch20170613";
import { $OpenApiUtil, OpenApiUtil } from "@alicloud/openapi-core";
import { createClient } from "@vpc-endpoints/client";
import { createSignedFetch } from "@vpc-endpoints/client/fetch";
import { authorization, type SignedRequest } from "@vpc-endpoints/client/signing";
import { undiciFetch } from "@vpc-endpoints/client/undici";
import type { paths } from "@vpc-endpoints/types";
import { apiVersion } from "@vpc-endpoints/types";
import createFetchClient from "openapi-fetch";
import type { generateClients } from "./generated.ts";
import { endpointId, InstanceId, page } from "./page.ts";

/** Fails unless each candidate gets the whole page: one that gets nothing would be the fastest. */
export async function checkAnswers(candidates: Candidates): Promise<void> {
  for (const [name, call] of Object.entries(candidates)) {
    const entries = JSON.stringify(await call()).split(endpointId).length - 1;
    if (entries !== 20) throw new Error(`${name} gets ${entries} endpoints instead of 20`);
  }
}

/** One call, of each candidate. */
export type Candidates = Readonly<Record<string, () => unknown>>;

const credentials = { accessKeyId: "YourAccessKeyId", accessKeySecret: "YourAccessKeySecret" };

/** pop-core's client for services that are addressed by paths. It brings types only for the other kind. */
interface PopCore {
  readonly ROAClient: new (
    config: typeof credentials & { readonly apiVersion: string; readonly endpoint: string },
  ) => { get(path: string): Promise<unknown> };
}

const require = createRequire(import.meta.url);
const { ROAClient }: PopCore = require("@alicloud/pop-core");

/** The clients that other generators make. */
export type GeneratedClients = Awaited<ReturnType<typeof generateClients>>;

const path = `/openapi/instances/${InstanceId}/vpc-endpoints`;

/** openapi-fetch by itself: what a library that brings types alone adds to a call. */
function typedFetch(baseUrl: string, fetch?: () => Promise<Response>): () => Promise<unknown> {
  const client = createFetchClient<paths>({ baseUrl, ...(fetch && { fetch }) });
  const params = { path: { InstanceId } };
  return async () => (await client.GET("/openapi/instances/{InstanceId}/vpc-endpoints", { params })).data;
}

function officialClient(endpoint: string) {
  const config = new $OpenApiUtil.Config({ ...credentials, endpoint, protocol: "HTTP", regionId: "cn-hangzhou" });
  return new Elasticsearch.default(config);
}

/** This client's calls over loopback, beside plain fetch. */
export function ownCalls(port: number) {
  const url = `http://127.0.0.1:${port}`;
  const ours = createClient({ baseUrl: url, credentials });
  const onUndici = createClient({ baseUrl: url, credentials, fetch: undiciFetch() });
  const signedFetch = createSignedFetch({ credentials });
  return {
    "plain fetch": async () => (await fetch(url + path, { headers: { accept: "application/json" } })).json(),
    "this client": () => ours.listVpcEndpoints({ InstanceId }),
    "its undici entry": () => onUndici.listVpcEndpoints({ InstanceId }),
    "its fetch entry": async () => (await signedFetch(url + path)).json(),
  } satisfies Candidates;
}

/** Calls over loopback. "Signed fetch" is the least that a client of this service can do: it checks and retries nothing. */
export function overLoopback(port: number, generated: GeneratedClients): Candidates {
  const host = `127.0.0.1:${port}`;
  const url = `http://${host}`;
  const official = officialClient(host);
  const popCore = new ROAClient({ ...credentials, apiVersion, endpoint: url });
  return {
    ...ownCalls(port),
    "signed fetch": async () => {
      const request = requestTo(host, []);
      const headers = {
        ...request.headers,
        accept: "application/json",
        "user-agent": "bench",
        authorization: await authorization(request, credentials),
      };
      return (await fetch(url + path, { headers, signal: AbortSignal.timeout(10_000) })).json();
    },
    "openapi-fetch": typedFetch(url),
    "hey-api": generated["hey-api"].start(url),
    "Redocly generate-client": generated["Redocly generate-client"].start(url),
    "official SDK": () => official.listVpcEndpoints(InstanceId, new ListVpcEndpointsRequest({})),
    "pop-core": () => popCore.get(path),
  };
}

/** Calls whose transport answers at once, in the process. Changes the official SDK's transport for good. */
export function stubbed(generated: GeneratedClients): Candidates {
  const core: { doAction: unknown } = require("@darabonba/typescript/dist/core.js");
  const message = { statusCode: 200, statusMessage: "OK", headers: { "content-type": "application/json" } };
  core.doAction = async () => ({ ...message, body: Object.assign(Readable.from([Buffer.from(page)]), message) });
  const answer = async () => new Response(page, { headers: { "content-type": "application/json" } });
  const ours = createClient({ regionId: "cn-hangzhou", credentials, fetch: answer });
  const url = "https://elasticsearch.cn-hangzhou.aliyuncs.com";
  const official = officialClient("elasticsearch.cn-hangzhou.aliyuncs.com");
  return {
    "plain fetch": async () => (await answer()).json(),
    "this client": () => ours.listVpcEndpoints({ InstanceId }),
    "openapi-fetch": typedFetch(url, answer),
    "hey-api": generated["hey-api"].start(url, answer),
    "Redocly generate-client": generated["Redocly generate-client"].start(url, answer),
    "official SDK": () => official.listVpcEndpoints(InstanceId, new ListVpcEndpointsRequest({})),
  };
}

const bodyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
const fixed = { "x-acs-action": "ListVpcEndpoints", "x-acs-content-sha256": bodyHash, "x-acs-version": "2017-06-13" };
const { randomUUID } = process.getBuiltinModule("node:crypto");

/** A request to sign, with a date and a nonce of its own. */
function requestTo(host: string, query: SignedRequest["query"]): SignedRequest {
  const dated = { "x-acs-date": `${new Date().toISOString().slice(0, 19)}Z`, "x-acs-signature-nonce": randomUUID() };
  return { method: "GET", path, query, headers: { host, ...fixed, ...dated }, bodyHash };
}

/** The signature of one request, nonce and date included. */
export function signing(): Candidates {
  const host = "elasticsearch.cn-hangzhou.aliyuncs.com";
  const pageAndSize = [
    ["page", "1"],
    ["size", "20"],
  ] as const;
  return {
    "this client": () => authorization(requestTo(host, pageAndSize), credentials),
    "official SDK": () => {
      const dated = { "x-acs-date": OpenApiUtil.getTimestamp(), "x-acs-signature-nonce": OpenApiUtil.getNonce() };
      const request = { protocol: "https", port: 443, method: "GET", pathname: path, body: empty };
      const whole = { ...request, query: { page: "1", size: "20" }, headers: { host, ...fixed, ...dated } };
      const { accessKeyId, accessKeySecret } = credentials;
      return OpenApiUtil.getAuthorization(whole, "ACS3-HMAC-SHA256", bodyHash, accessKeyId, accessKeySecret);
    },
  };
}

const empty = Readable.from([]);
