import { InvalidResponseError } from "./errors.ts";

/** A page, and what else is known of its answer. */
export interface WithResponse<Page> {
  readonly data: Page;
  /** The answer itself. Its body has been read: `data` is what it held. */
  readonly response: Response;
  /** The ID of the request. Quote it when you ask the vendor's support. */
  readonly requestId: string | undefined;
}

/** One page when it is awaited; all that follows when it is iterated. The request of the first page is sent at once. */
export interface PagePromise<Page, Entry> extends Promise<Page> {
  /** Every entry from this page on. A page is asked for when the entries of the one before have been taken. */
  [Symbol.asyncIterator](): AsyncGenerator<Entry, void, undefined>;
  /** Every page from this one on. */
  pages(): AsyncGenerator<Page, void, undefined>;
  /** This page with its answer. */
  withResponse(): Promise<WithResponse<Page>>;
}

/** What paging has to know of an operation. */
export interface Paging<Page, Entry> {
  /** Number of the first page. */
  readonly first: number;
  /** How many entries a page has that is not the last one. */
  readonly size: number;
  /** More pages than this are an error. */
  readonly maxPages: number;
  /** Sends the request of a page; without a number, that of the first. */
  get(page?: number): Promise<WithResponse<Page>>;
  entries(page: Page): readonly Entry[];
}

/** Sends the request of the first page. */
export function paged<Page, Entry>(paging: Paging<Page, Entry>): PagePromise<Page, Entry> {
  const answer = paging.get();
  const page = answer.then(({ data }) => data);
  // Whoever takes the answer in another way is told of its failure there, and not a second time by `page`.
  const taken = () => {
    page.catch(() => {});
    return answer;
  };
  const pages = () => everyPage(paging, taken());
  return Object.assign(page, {
    pages,
    withResponse: taken,
    async *[Symbol.asyncIterator]() {
      for await (const current of pages()) yield* paging.entries(current);
    },
  });
}

/**
 * Ends at a page that is not full. Only the page before is remembered.
 * @throws {InvalidResponseError} if a page repeats the one before, or if there are too many.
 */
async function* everyPage<Page, Entry>(
  { first, size, maxPages, get, entries }: Paging<Page, Entry>,
  firstAnswer: Promise<WithResponse<Page>>,
): AsyncGenerator<Page, void, undefined> {
  let before: string | undefined;
  for (let number = first; ; number++) {
    const answer = await (number === first ? firstAnswer : get(number));
    const found = entries(answer.data);
    const content = JSON.stringify(found);
    if (found.length > 0 && content === before) throw endless(answer, `Page ${number} repeats the page before it`);
    yield answer.data;
    if (found.length < size) return;
    if (number - first + 1 >= maxPages) throw endless(answer, `There are more than ${maxPages} pages (maxPages)`);
    before = content;
  }
}

function endless({ response, requestId }: WithResponse<unknown>, message: string): InvalidResponseError {
  return new InvalidResponseError(message, {
    status: response.status,
    requestId,
    retryable: false,
    retryAfterMs: undefined,
  });
}
