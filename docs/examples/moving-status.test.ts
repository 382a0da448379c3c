import { startMock } from "@vpc-endpoints/mock";
import { expect, test } from "vitest";

const endpoint = {
  endpointId: "ep-1",
  serviceId: "epsrv-1",
  serviceName: "com.aliyuncs.privatelink.cn-hangzhou.epsrv-1",
  endpointDomain: "ep-1.epsrv-1.cn-hangzhou.privatelink.aliyuncs.com",
  createTime: "2026-01-02T03:04:05Z",
  endpointStatus: "Active",
  endpointBusinessStatus: "Normal",
  connectionStatus: "Disconnected",
} as const;

test("an endpoint gets connected", async () => {
  await using mock = await startMock({ endpoints: [endpoint] });
  mock.move({
    endpointId: "ep-1",
    afterRequests: 1,
    set: { connectionStatus: "Connecting" },
  });
  mock.move({
    endpointId: "ep-1",
    afterRequests: 2,
    set: { connectionStatus: "Connected" },
  });
  const url = `${mock.url}/openapi/instances/es-1/vpc-endpoints`;
  const seen: string[] = [];
  while (seen.at(-1) !== "Connected") {
    const { Result } = await (
      await fetch(url, { headers: { authorization: "anyone" } })
    ).json();
    seen.push(Result[0].connectionStatus);
  }
  expect(seen).toEqual(["Disconnected", "Connecting", "Connected"]);
});
