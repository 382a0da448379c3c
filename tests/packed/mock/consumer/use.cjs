const { startMock } = require("@vpc-endpoints/mock");

async function main() {
  const mock = await startMock({ credentials: { accessKeyId: "id", accessKeySecret: "secret" } });
  const response = await fetch(`${mock.url}/openapi/instances/es-1/vpc-endpoints`);
  console.log((await response.json()).Code, process.versions.node.split(".")[0]);
  await mock.close();
}

main();
