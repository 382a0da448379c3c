// The signed fetch in what people call APIs with: each is given pages, errors and retries, its signature verified.
import { QueryClient } from "@tanstack/react-query";
import { createSignedFetch } from "@vpc-endpoints/client/fetch";
import { startMock } from "@vpc-endpoints/mock";
import { credentials, endpoints } from "@vpc-endpoints/test-data";
import type { paths } from "@vpc-endpoints/types";
import axios from "axios";
import ky, { HTTPError } from "ky";
import createClient from "openapi-fetch";
import createQueries from "openapi-react-query";
import { expect, test } from "vitest";

const InstanceId = "es-cn-2r429tctl000d****";
const path = "/openapi/instances/{InstanceId}/vpc-endpoints";

async function start() {
  const mock = await startMock({ credentials, endpoints: endpoints(5) });
  const fetch = createSignedFetch({ credentials, random: () => 0 });
  const url = `${mock.url}${path.replace("{InstanceId}", InstanceId)}`;
  return { mock, fetch, url, [Symbol.asyncDispose]: mock.close };
}

const secondPage = { RequestId: expect.any(String), Result: [{ endpointId: "ep-3" }, { endpointId: "ep-4" }] };

test("openapi-fetch", async () => {
  await using it = await start();
  const client = createClient<paths>({ baseUrl: it.mock.url, fetch: it.fetch });
  const call = () => client.GET(path, { params: { path: { InstanceId }, query: { size: 2, page: 2 } } });
  it.mock.enqueue({ case: "internal-error" });
  expect((await call()).data).toMatchObject(secondPage);
  it.mock.enqueue({ case: "instance-not-found" });
  expect((await call()).error).toMatchObject({ Code: "InstanceNotFound" });
  expect(it.mock.requests).toHaveLength(3);
});

test("openapi-react-query", async () => {
  await using it = await start();
  const queries = createQueries(createClient<paths>({ baseUrl: it.mock.url, fetch: it.fetch }));
  const query = queries.queryOptions("get", path, { params: { path: { InstanceId }, query: { size: 2, page: 2 } } });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  it.mock.enqueue({ case: "instance-not-found" });
  await expect(client.fetchQuery(query)).rejects.toMatchObject({ Code: "InstanceNotFound" });
  expect(await client.fetchQuery(query)).toMatchObject(secondPage);
});

test("ky, whose own retries are off", async () => {
  await using it = await start();
  const api = ky.create({ fetch: it.fetch, retry: 0 });
  it.mock.enqueue({ case: "internal-error" });
  expect(await api.get(it.url, { searchParams: { size: 2, page: 2 } }).json()).toMatchObject(secondPage);
  it.mock.enqueue({ case: "instance-not-found" });
  const error: unknown = await api.get(it.url).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(HTTPError);
  expect(error).toMatchObject({ data: { Code: "InstanceNotFound" } });
});

test("axios, by its fetch adapter", async () => {
  await using it = await start();
  const api = axios.create({ adapter: "fetch", env: { fetch: it.fetch } });
  it.mock.enqueue({ case: "internal-error" });
  expect((await api.get(it.url, { params: { size: 2, page: 2 } })).data).toMatchObject(secondPage);
  it.mock.enqueue({ case: "instance-not-found" });
  await expect(api.get(it.url)).rejects.toMatchObject({
    response: { status: 400, data: { Code: "InstanceNotFound" } },
  });
});

test("an abort reaches the request from each of them", async () => {
  await using it = await start();
  it.mock.enqueue({ delayMs: 60_000, case: "vendor-sample" });
  const controller = new AbortController();
  const call = axios.get(it.url, { adapter: "fetch", env: { fetch: it.fetch }, signal: controller.signal });
  setTimeout(() => controller.abort(), 50);
  await expect(call).rejects.toMatchObject({ code: "ERR_CANCELED" });
});
