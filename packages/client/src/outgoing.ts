import type { OperationDescription } from "@vpc-endpoints/types";
import type { Answer, DecodeContext } from "./answer.ts";
import type { RequestOptions } from "./options.ts";
import type { SignedRequest } from "./signing/canonical-request.ts";
import type { UnsignedRequest } from "./signing/sign-request.ts";

/** An answer and what it holds. */
export interface Decoded<T> {
  readonly response: Response;
  readonly data: T;
}

/** The answer of a call. */
export interface Sent<T> extends Decoded<T> {
  /** Throws what is found wrong with the answer later, as an error that the sending met. */
  fail(error: unknown): Promise<never>;
}

/** A request and where it is sent. */
export interface AddressedRequest extends UnsignedRequest {
  /** The whole URL, its query as it is signed. */
  readonly url: string;
}

/** A request that is to be sent, and what is to become of its answer. */
export interface Outgoing<T> {
  readonly operation: OperationDescription;
  readonly request: AddressedRequest;
  readonly options: RequestOptions;
  /** What the answer holds. What it throws decides whether there is another attempt. */
  decode(answer: Answer, context: DecodeContext): T | Promise<T>;
  /** The error to throw in place of one that `decode` threw. */
  explain?(error: unknown, signed: SignedRequest, redact: (text: string) => string): Promise<unknown>;
}
