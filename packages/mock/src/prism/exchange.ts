import type { IHttpRequest } from "@stoplight/prism-http";
import type { Service } from "../service/index.ts";
import type { Call, Delivery, Refusal, Route } from "../wire/index.ts";

/** One request on its way through Prism, and what the responder notes about it. */
export interface Exchange {
  readonly call: Call;
  readonly route: Route;
  readonly service: Service;
  /** Why the request is refused, `undefined` if it is not. */
  readonly refusal: Refusal | undefined;
  /** How the answer is sent. The responder decides it. */
  delivery: Delivery;
}

// Prism hands the very object that it was given to the responder: it is the key to what Prism knows nothing about.
const exchanges = new WeakMap<IHttpRequest, Exchange>();

/** Ties an exchange to a request that is about to be given to Prism. */
export function begin(input: IHttpRequest, exchange: Exchange): void {
  exchanges.set(input, exchange);
}

/**
 * The exchange of a request that Prism has.
 * @throws {Error} if the request was given to Prism by someone else.
 */
export function exchangeOf(input: IHttpRequest): Exchange {
  const exchange = exchanges.get(input);
  if (!exchange) throw new Error("a request reached the responder without its exchange");
  return exchange;
}
