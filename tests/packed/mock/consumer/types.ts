import { type Endpoints, type Mock, type MockOptions, startMock } from "@vpc-endpoints/mock";

const endpoints: Endpoints = { "es-1": [] };
const options: MockOptions = { endpoints, credentials: { accessKeyId: "id", accessKeySecret: "secret" } };
const mock: Promise<Mock> = startMock(options);
mock.then((started) => {
  started.enqueue({ case: "throttled", times: 2 });
  // @ts-expect-error: there is no such field.
  started.enqueue({ cases: "throttled" });
  const status: number | undefined = started.requests[0]?.status;
  return started.close().then(() => status);
});
