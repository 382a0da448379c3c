import { inProcessMock } from "@vpc-endpoints/mock/msw";
import { setupServer } from "msw/node";

const mock = inProcessMock({ endpoints: { "es-1": [] } });
const server = setupServer(...mock.handlers);
server.listen();
mock.enqueue({ case: "throttled" });
const url = "https://elasticsearch.cn-hangzhou.aliyuncs.com/openapi/instances/es-1/vpc-endpoints";
const get = () => fetch(url, { headers: { authorization: "anyone" } });
console.log((await get()).status, (await get()).status);
server.close();
