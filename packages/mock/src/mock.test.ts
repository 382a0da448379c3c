import { expect, test } from "vitest";
import { startMock } from "./mock.ts";

const path = "/openapi/instances/es-cn-2r429tctl000d****/vpc-endpoints";

test("mocks side by side take free ports and free them again", async () => {
  const first = await startMock();
  await using second = await startMock();
  expect(first.url).not.toBe(second.url);
  await first.close();
  await using again = await startMock({ port: Number(new URL(first.url).port) });
  expect(again.url).toBe(first.url);
});

test("a taken port is an error that names it", async () => {
  await using mock = await startMock();
  const port = Number(new URL(mock.url).port);
  await expect(startMock({ port })).rejects.toThrow(`Cannot listen on 127.0.0.1:${port}`);
});

test("a request without Authorization gets the service's error", async () => {
  await using mock = await startMock();
  const response = await fetch(mock.url + path);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ Code: "IncompleteSignature" });
});
