import type { PagedOperation } from "@vpc-endpoints/types";
import { InvalidResponseError } from "./errors.ts";
import { numberOf, type Values } from "./parameters.ts";

/** An answer, and what else is known of it. */
export interface WithResponse<Answer> {
  readonly data: Answer;
  /** The answer itself. Its body has been read: `data` is what it held. */
  readonly response: Response;
  /** The ID of the request. Quote it when you ask the vendor's support. */
  readonly requestId: string | undefined;
}

/** The answer of a call when it is awaited. The request is sent at once. */
export interface CallPromise<Answer> extends Promise<Answer> {
  /** The answer with what else is known of it. */
  withResponse(): Promise<WithResponse<Answer>>;
}

/** One page when it is awaited; all that follows when it is iterated. The request of the first page is sent at once. */
export interface PagePromise<Page, Entry> extends CallPromise<Page> {
  /**
   * Every entry from this page on. A page is asked for when the entries of the one before have been taken. A list that
   * changes meanwhile moves its entries from page to page: one may be missed and another be given twice.
   */
  [Symbol.asyncIterator](): AsyncGenerator<Entry, void, undefined>;
  /** Every page from this one on. */
  pages(): AsyncGenerator<Page, void, undefined>;
}

/** A call whose parameters have been checked. */
export interface PreparedCall<Answer> {
  /** What it is given, by names on the wire. */
  readonly values: Values;
  /** More pages than this are an error. */
  readonly maxPages: number;
  /** Sends its request, with these values in place of its own. */
  send(change?: Values): Promise<AnsweredCall<Answer>>;
}

/** A call that was answered. */
export interface AnsweredCall<Answer> {
  readonly answer: WithResponse<Answer>;
  /** Throws an error that is found in the answer later, as one that the sending itself met. */
  fail(error: InvalidResponseError): Promise<never>;
}

/** What a method gives: the promise of what was answered, from which the rest of the answer can be had too. */
export function called<Answer>(answer: Promise<WithResponse<Answer>>): CallPromise<Answer> {
  const data = answer.then(({ data }) => data);
  return Object.assign(data, {
    withResponse() {
      // Whoever takes the answer in this way is told of its failure here, and not a second time by `data`.
      data.catch(() => {});
      return answer;
    },
  });
}

/** Sends the request of the first page. */
export function paged<Page, Entry>(
  operation: PagedOperation<unknown, Page, Entry>,
  call: Promise<PreparedCall<Page>>,
): PagePromise<Page, Entry> {
  // Counted when it comes: what is done to a page afterwards counts no more.
  const counted = call.then(async ({ send }) => countedPage(operation, await send()));
  const first = called(counted.then(({ answer }) => answer));
  const pages = () => {
    first.catch(() => {});
    return everyPage(operation, call, counted);
  };
  return Object.assign(first, {
    pages,
    async *[Symbol.asyncIterator]() {
      for await (const page of pages()) yield* operation.entries(page);
    },
  });
}

/**
 * Ends when as many entries as there are in all have been given, where the service tells their number, and else at a
 * page that is not full. Only the page before is remembered.
 * @throws {InvalidResponseError} if a page repeats the one before, or if there are too many.
 */
async function* everyPage<Page, Entry>(
  operation: PagedOperation<unknown, Page, Entry>,
  call: Promise<PreparedCall<Page>>,
  firstPage: Promise<CountedPage<Page>>,
): AsyncGenerator<Page, void, undefined> {
  let current = await firstPage;
  const { values, maxPages, send } = await call;
  const { page, size } = operation.pagination;
  const first = numberOf(operation, values, page);
  const full = numberOf(operation, values, size);
  const skipped = first - numberOf(operation, {}, page);
  // A service may give shorter pages than it was asked for, so this is known only of the pages that were given.
  const perPage = current.count;
  let given = 0;
  let before: string | undefined;
  for (let number = first; ; current = countedPage(operation, await send({ [page]: number }))) {
    const { answer, count, total, fail } = current;
    const { data } = answer;
    const content = contentOf(operation.entries(data));
    if (content !== undefined && content === before)
      await fail(endless(answer, `Page ${number} repeats the page before it`, true));
    yield data;
    given += count;
    if (total === undefined) {
      if (count < full) return;
    } else if (!count || skipped * perPage + given >= total || skipped * full + given === total) return;
    number++;
    if (number - first >= maxPages)
      await fail(endless(answer, `There are more than ${maxPages} pages (maxPages)`, false));
    before = content;
  }
}

interface CountedPage<Page> extends AnsweredCall<Page> {
  readonly count: number;
  readonly total: number | undefined;
}

function countedPage<Page, Entry>(
  operation: PagedOperation<unknown, Page, Entry>,
  sent: AnsweredCall<Page>,
): CountedPage<Page> {
  const { data } = sent.answer;
  return { ...sent, count: operation.entries(data).length, total: operation.total?.(data) };
}

/** Entries in a form to compare. `undefined`: they are nested too deeply. */
function contentOf(entries: readonly unknown[]): string | undefined {
  try {
    return JSON.stringify(entries);
  } catch {
    return undefined;
  }
}

/** The error for pages without an end. One that repeats another may do so because the list has grown meanwhile. */
function endless(
  { response, requestId }: WithResponse<unknown>,
  message: string,
  retryable: boolean,
): InvalidResponseError {
  return new InvalidResponseError(message, {
    status: response.status,
    requestId,
    retryable,
    retryAfterMs: undefined,
  });
}
