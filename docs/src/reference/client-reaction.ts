import { ApiError, type ClientOptions, createClient } from "@vpc-endpoints/client";
import type { OperationView } from "./view.ts";

/** What the client does about an error of the service. */
export interface Reaction {
  /** Whether and how the client makes another attempt, in words. */
  readonly retried: string;
  /** The class of the error that it throws in the end. */
  readonly errorClass: string;
}

const pair = { accessKeyId: "id", accessKeySecret: "secret" };
const hourMs = 3_600_000;

/** Has the client call an operation whose service answers an error, and looks at what it does. */
export async function reactionTo(view: OperationView, code: string, status: number): Promise<Reaction> {
  const { error } = await call(view, { code, status, times: Number.POSITIVE_INFINITY });
  if (!(error instanceof ApiError)) throw new Error(`the client takes ${code} for something else: ${error}`);
  return { retried: await howRetried(view, code, status, error), errorClass: error.name };
}

async function howRetried(view: OperationView, code: string, status: number, error: ApiError): Promise<string> {
  const once = { code, status, times: 1 };
  // Not one of these is a retry that `maxRetries` counts.
  const date = new Date(Date.now() + hourMs).toUTCString();
  if ((await call(view, { ...once, date })).requests === 2) return "retried once, with the right clock";
  let given = 0;
  const credentials = () => ({ ...pair, accessKeyId: `id-${++given}` });
  if ((await call(view, { ...once, credentials })).requests === 2) return "retried once, with new credentials";
  return error.retryable ? "the client retries it" : "not retried";
}

interface Answers {
  readonly code: string;
  readonly status: number;
  /** How many requests it fails; the next ones succeed. */
  readonly times: number;
  readonly date?: string;
  readonly credentials?: ClientOptions["credentials"];
}

async function call(view: OperationView, answers: Answers): Promise<{ requests: number; error?: unknown }> {
  const { code, status, times, date, credentials = pair } = answers;
  const { operation, success } = view;
  let requests = 0;
  const fetch = async () => {
    if (++requests > times) return Response.json(success?.response.body);
    const body = { Code: code, Message: code, RequestId: "id", HostId: "host" };
    return Response.json(body, { status, headers: date === undefined ? {} : { date } });
  };
  const client = createClient({ regionId: "cn-hangzhou", maxRetries: 0, credentials, fetch });
  const { operationId } = operation;
  const method: unknown = Reflect.get(client, operationId.charAt(0).toLowerCase() + operationId.slice(1));
  if (typeof method !== "function") throw new Error(`the client has no method for ${operationId}`);
  try {
    await method.call(client, success?.request);
    return { requests };
  } catch (error) {
    return { requests, error };
  }
}
