import type { Case } from "@vpc-endpoints/openapi";
import type { Model } from "@vpc-endpoints/openapi/model";
import { variableField } from "./fields.ts";
import { operationView } from "./operation.ts";
import { sharedView } from "./shared.ts";
import type { Reference } from "./view.ts";

/** Turns the document and its cases into what the pages of the reference show. */
export function readReference(model: Model, cases: readonly Case[]): Reference {
  const variables = model.servers.flatMap(({ network, variables: own }) =>
    own.map((variable) => variableField(variable, `server/${network}/`)),
  );
  return {
    model,
    variables: variables.filter(({ name }, index, all) => all.findIndex((one) => one.name === name) === index),
    shared: sharedView(model),
    operations: model.operations.map((operation) => operationView(model, cases, operation)),
  };
}
