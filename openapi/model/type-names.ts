import { ModelError } from "./reader.ts";

/** Types that `packages/types` and `packages/client` export by hand. A test holds this list to what they export. */
const exported = [
  ...["JsonType", "Operation", "OperationDescription", "PagedOperation", "PaginationDescription"],
  ...["ParameterDescription", "RegionId", "AnyAnswer", "VpcEndpointsClient", "Credentials", "CredentialsClient"],
  ...["CredentialsProvider", "CredentialsSource", "ProviderContext", "UncheckedCredentials", "AnswerDetails"],
  ...["ApiError", "ApiErrorDetails", "AuthenticationError", "ConfigurationError", "ConnectionError"],
  ...["InvalidResponseError", "ThrottlingError", "TimeoutError", "VpcEndpointsError", "AttemptEvent", "ErrorEvent"],
  ...["Hooks", "RequestEvent", "ResponseEvent", "RetryEvent", "CallLimits", "ClientOptions", "RequestOptions"],
  ...["CallPromise", "PagePromise", "WithResponse", "RetryBudgetOptions", "Until", "WaitError", "WaitOptions"],
  "WaitTarget",
];

/** Types that generated code uses, and that a schema of the same name would hide there. */
const used = ["Caller", "Shapes", "Array", "Promise", "Readonly", "ReadonlyArray", "Record"];

const reserved: ReadonlySet<string> = new Set([...exported, ...used]);

/**
 * Holds the name of a schema to what a type can be called.
 * @param operationIds - the operations, each of which has a type for its parameters.
 * @throws {ModelError} naming the schema and what to do.
 */
export function checkTypeName(component: string, operationIds: readonly string[]): void {
  if (!/^[A-Z][A-Za-z0-9]*$/.test(component)) {
    throw new ModelError(`schema ${component}: its name becomes that of a type, so write it like VpcEndpoint`);
  }
  if (!reserved.has(component) && !operationIds.some((operationId) => component === `${operationId}Params`)) return;
  throw new ModelError(
    `schema ${component}: a type of the packages has this name already. Rename the file in openapi/components/schemas/`,
  );
}
