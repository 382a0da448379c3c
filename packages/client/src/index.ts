export type { VpcEndpointsClient } from "./client.gen.ts";
export { createClient } from "./client.ts";
export type {
  Credentials,
  CredentialsClient,
  CredentialsProvider,
  CredentialsSource,
  ProviderContext,
  UncheckedCredentials,
} from "./credentials.ts";
export {
  type AnswerDetails,
  ApiError,
  type ApiErrorDetails,
  AuthenticationError,
  ConfigurationError,
  ConnectionError,
  InvalidResponseError,
  ThrottlingError,
  TimeoutError,
  VpcEndpointsError,
} from "./errors.ts";
export type { AttemptEvent, ErrorEvent, Hooks, RequestEvent, ResponseEvent, RetryEvent } from "./hooks.ts";
export type { CallLimits, ClientOptions, RequestOptions } from "./options.ts";
export type { CallPromise, PagePromise, WithResponse } from "./paging.ts";
export type { RetryBudgetOptions } from "./sending/budget.ts";
export type * from "./types.gen.ts";
export { type Until, WaitError, type WaitOptions, type WaitTarget, waitForVpcEndpoint } from "./wait.ts";
