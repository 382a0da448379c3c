import { afterEach, expect, test, vi } from "vitest";
import { reason } from "../test-support/stub.ts";
import { credentialStores } from "./credential-store.ts";
import type { CredentialsSource } from "./credentials.ts";
import { ConfigurationError } from "./errors.ts";

afterEach(() => void vi.unstubAllEnvs());

const pair = { accessKeyId: "KEY-ID", accessKeySecret: "KEY-SECRET" };
const { signal } = new AbortController();
const storeOf = (source: CredentialsSource | undefined) => credentialStores(() => new Date())(source);
const get = async (source: CredentialsSource | undefined) => storeOf(source).get(signal);
const failing = (error: unknown) => () => Promise.reject(error);

test.each<[string, CredentialsSource, boolean]>([
  ["a pair", pair, false],
  ["a function", () => pair, true],
  ["a client", { getCredential: async () => pair }, true],
])("%s gives credentials, and whether others can be asked for is known", async (_, source, isProvider) => {
  const store = storeOf(source);
  const used = await store.get(signal);
  expect(used).toEqual(pair);
  expect(store.forget(used)).toBe(isProvider);
});

test("without a source the environment is read each time", async () => {
  const store = storeOf(undefined);
  vi.stubEnv("ALIBABA_CLOUD_ACCESS_KEY_ID", "id");
  vi.stubEnv("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "secret");
  vi.stubEnv("ALIBABA_CLOUD_SECURITY_TOKEN", "");
  expect(await store.get(signal)).toEqual({ accessKeyId: "id", accessKeySecret: "secret" });
  vi.stubEnv("ALIBABA_CLOUD_ACCESS_KEY_ID", "other");
  const used = await store.get(signal);
  expect(used).toEqual({ accessKeyId: "other", accessKeySecret: "secret" });
  expect(store.forget(used)).toBe(false);
});

test("a provider has one store, also for a client that is asked by its method", async () => {
  const expiration = Date.now() + 3_600_000;
  const provider = vi.fn(() => ({ ...pair, expiration }));
  const client = { getCredential: vi.fn(async () => ({ ...pair, expiration })) };
  const stores = credentialStores(() => new Date());
  for (const source of [provider, client, provider, client]) await stores(source).get(signal);
  expect(stores(provider)).toBe(stores(provider));
  expect(stores(provider)).not.toBe(stores(client));
  expect(provider).toHaveBeenCalledOnce();
  expect(client.getCredential).toHaveBeenCalledOnce();
});

test("the method of a client is called on it", async () => {
  class Client {
    key = "KEY-ID";
    async getCredential() {
      return { ...pair, accessKeyId: this.key };
    }
  }
  expect(await get(new Client())).toEqual(pair);
});

test("a provider that fails may be asked again, and its error is shown without secrets", async () => {
  vi.stubEnv("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "ENV-SECRET");
  const error = await reason(get(failing(new TypeError("no ENV-SECRET, password=abc"))));
  expect(error).toMatchObject({
    ...{ name: "ConfigurationError", message: "credentials: the provider failed", retryable: true },
    cause: { name: "TypeError", message: "no ***, password=***" },
  });
});

test("what it gave before is taken out of its error as well", async () => {
  const answers = [async () => ({ ...pair, expiration: 5 }), failing(new Error("not KEY-SECRET of KEY-ID"))];
  const clock = { ms: 4 };
  const store = credentialStores(() => new Date(clock.ms))(() => answers.shift()?.() ?? pair);
  await store.get(signal);
  clock.ms = 5;
  expect(await reason(Promise.resolve(store.get(signal)))).toMatchObject({ cause: { message: "not *** of ***" } });
});

test("credentials that cannot be right are an error that does not pass", async () => {
  const error = await reason(get(() => ({ ...pair, accessKeyId: "" })));
  expect(error).toMatchObject({
    message:
      "credentials.accessKeyId: must be a string that is not empty, of visible ASCII characters and without white space",
    retryable: false,
  });
  const cause = new Error("why");
  const own = new ConfigurationError("of the provider", { cause });
  const told = await reason(get(failing(own)));
  expect(told).toMatchObject({ message: "of the provider", cause: { message: "why" }, retryable: false });
  expect(told).not.toBe(own);
});
