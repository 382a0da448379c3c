import { ModelError } from "./reader.ts";

/** Types that `packages/types` and `packages/client` export by hand. A test holds this list to what they export. */
const exported = [
  ...["JsonType", "Operation", "OperationDescription", "PagedOperation", "PaginationDescription"],
  ...["ParameterDescription", "AnyAnswer", "VpcEndpointsClient", "Credentials", "CredentialsClient"],
  ...["CredentialsProvider", "CredentialsSource", "ProviderContext", "UncheckedCredentials", "AnswerDetails"],
  ...["ApiError", "ApiErrorDetails", "AuthenticationError", "ConfigurationError", "ConnectionError"],
  ...["InvalidResponseError", "ThrottlingError", "TimeoutError", "VpcEndpointsError", "AttemptEvent", "ErrorEvent"],
  ...["Hooks", "RequestEvent", "ResponseEvent", "RetryEvent", "CallLimits", "ClientOptions", "RequestOptions"],
  ...["CallPromise", "PagePromise", "WithResponse", "RetryBudgetOptions", "Until", "WaitError", "WaitOptions"],
  "WaitTarget",
];

/** Types that generated code uses, and that a schema of the same name would hide there. A test holds this list to it. */
const used = ["Caller", "Shapes", "Array", "NonNullable", "Promise", "Readonly", "ReadonlyArray", "Record"];

const reserved: ReadonlySet<string> = new Set([...exported, ...used]);

/** What gets a type of its own, besides the schemas. */
export interface Typed {
  /** Each has a type for its parameters. */
  readonly operationIds: readonly string[];
  /** The variables of the servers: each has a type for its values. */
  readonly variables: readonly string[];
}

/**
 * Holds the name of a schema to what a type can be called.
 * @throws {ModelError} naming the schema and what to do.
 */
export function checkTypeName(component: string, { operationIds, variables }: Typed): void {
  if (!/^[A-Z][A-Za-z0-9]*$/.test(component)) {
    throw new ModelError(`schema ${component}: its name becomes that of a type, so write it like VpcEndpoint`);
  }
  const derived = [...operationIds.map((operationId) => `${operationId}Params`), ...variables.map(variableType)];
  if (!reserved.has(component) && !derived.includes(component)) return;
  throw new ModelError(
    `schema ${component}: a type of the packages has this name already. Rename the file in openapi/components/schemas/`,
  );
}

/** The name of the type of the values of a server's variable. */
function variableType(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
