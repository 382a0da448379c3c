// The mock, imported and required.
import { createRequire } from "node:module";
import { startMock } from "@vpc-endpoints/mock";

const required = createRequire(import.meta.url)("@vpc-endpoints/mock");
for (const start of [startMock, required.startMock]) {
  const mock = await start({ credentials: { accessKeyId: "id", accessKeySecret: "secret" } });
  const response = await fetch(`${mock.url}/openapi/instances/es-1/vpc-endpoints`);
  console.log((await response.json()).Code, process.versions.node.split(".")[0]);
  await mock.close();
}
