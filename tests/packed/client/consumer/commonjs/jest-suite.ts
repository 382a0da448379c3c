// For Jest, however it is set up: nothing is configured for the client. Without a type, so that every transform reads it.
import { ApiError, createClient } from "@vpc-endpoints/client";
import { createSignedFetch } from "@vpc-endpoints/client/fetch";
import { signRequest } from "@vpc-endpoints/client/signing";
import { validatePages } from "@vpc-endpoints/client/validation";
import { useClient } from "./use-client.js";

test("the client signs, lists, pages, retries, aborts and waits", async () => {
  expect(await useClient(process.env.SERVICE_URL)).toEqual(JSON.parse(process.env.EXPECTED ?? ""));
});

test("what goes wrong in Jest's own realm is told", async () => {
  const options = { baseUrl: "http://127.0.0.1:1", credentials: { accessKeyId: "KEY-ID", accessKeySecret: "SECRET" } };
  const validate = validatePages("throw");
  const refused = createClient({ ...options, validate, maxRetries: 0 }).listVpcEndpoints({ InstanceId: "es-1" });
  await expect(refused).rejects.toMatchObject({ name: "ConnectionError", cause: { name: "TypeError" } });
  await expect(createSignedFetch(options)("http://127.0.0.1:1/elsewhere")).rejects.toThrow("is no operation");
  await expect(refused).rejects.not.toBeInstanceOf(ApiError);
  expect(typeof signRequest).toBe("function");
});
