import type { Operation, PagedOperation } from "@vpc-endpoints/types";
import { resolveBaseUrl } from "./base-url.ts";
import { clientOptions, requestOptions } from "./check-options.ts";
import { commonHeaders } from "./common-headers.ts";
import { decodeAnswer, requestIdOf } from "./decode.ts";
import { ConfigurationError, refused } from "./errors.ts";
import { explain } from "./explain.ts";
import type { ClientOptions, RequestOptions } from "./options.ts";
import { type CallPromise, called, type PagePromise, type PreparedCall, paged, type WithResponse } from "./paging.ts";
import { checkParameters } from "./parameters.ts";
import { buildRequest, serverAt } from "./requests.ts";
import { randomUuid } from "./runtime.ts";
import { createTransport } from "./transport.ts";

/** Calls any operation: the generated methods say which. A call never throws at once; it rejects. */
export interface Caller {
  /** Calls an operation that gives one answer. */
  call<Params extends object, Answer>(
    operation: Operation<Params, Answer>,
    params: Params | undefined,
    options: RequestOptions | undefined,
  ): CallPromise<Answer>;
  /** Calls an operation whose answers are pages. */
  pages<Params extends object, Page, Entry>(
    operation: PagedOperation<Params, Page, Entry>,
    params: Params | undefined,
    options: RequestOptions | undefined,
  ): PagePromise<Page, Entry>;
}

/**
 * Makes the caller of a client. Nothing is sent until an operation is called.
 * @throws {ConfigurationError} if the region, the base URL or another option cannot be right.
 */
export function createCaller(options: ClientOptions): Caller {
  const client = clientOptions(options);
  const server = serverAt(resolveBaseUrl(client), commonHeaders(client.userAgent));
  const { nonce = randomUuid } = client;
  const send = createTransport(client, nonce);

  // What is given is copied before anything is waited for, as it was at the call.
  async function prepare<Answer>(
    operation: Operation<object, Answer>,
    params: object | undefined,
    given: RequestOptions | undefined,
  ): Promise<PreparedCall<Answer>> {
    const values = checkParameters(operation, params);
    const options = requestOptions(given);
    if (options.headers || options.query) {
      // Few calls send more than their parameters, so what checks that is loaded when it is needed.
      const { checkExtras } = await import("./check-extras.ts").catch((cause: unknown) => {
        const error = new ConfigurationError("headers, query: what checks them could not be loaded", { cause });
        throw Object.assign(error, { retryable: true });
      });
      checkExtras(options, operation, refused);
    }
    const { idempotencyToken } = operation;
    return {
      values,
      maxPages: options.maxPages ?? 10_000,
      async send(change) {
        const token = idempotencyToken && { [idempotencyToken]: values[idempotencyToken] ?? nonce() };
        const request = buildRequest(server, operation, { ...values, ...token, ...change }, options);
        const { data, response, fail } = await send({
          operation,
          request,
          options,
          async decode(answer, context) {
            const decoded = await decodeAnswer(operation, answer, context);
            await client.validate?.(decoded, operation);
            return decoded;
          },
          explain,
        });
        return { answer: { data, response, requestId: requestIdOf(data, response) }, fail };
      },
    };
  }

  return {
    call: (operation, params, options) => called(answerTo(prepare(operation, params, options))),
    pages: (operation, params, options) => paged(operation, prepare(operation, params, options)),
  };
}

async function answerTo<Answer>(call: Promise<PreparedCall<Answer>>): Promise<WithResponse<Answer>> {
  const { send } = await call;
  return (await send()).answer;
}
