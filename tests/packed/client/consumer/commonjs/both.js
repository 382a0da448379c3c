// Loads the client in both ways at once: an error of one is an error of the other.
const required = require("@vpc-endpoints/client");
const { validatePages } = require("@vpc-endpoints/client/validation");

(async () => {
  const imported = await import("@vpc-endpoints/client");
  const credentials = { accessKeyId: "KEY-ID", accessKeySecret: "KEY-SECRET" };
  const options = { baseUrl: process.argv[2], credentials };
  const errors = [];
  for (const { createClient } of [required, imported]) {
    errors.push(
      await createClient(options)
        .listVpcEndpoints({ InstanceId: "es-missing" })
        .catch((error) => error),
    );
    const validating = createClient({ ...options, validate: validatePages("throw") });
    errors.push(await validating.listVpcEndpoints({ InstanceId: "es-1" }).catch((error) => error));
  }
  const classes = [required, imported].flatMap(({ ApiError, InvalidResponseError }) => [
    ApiError,
    InvalidResponseError,
  ]);
  console.log(JSON.stringify(errors.map((error) => classes.map((Class) => error instanceof Class))));
})();
