import { expect, test, vi } from "vitest";
import { entry, failure, InstanceId, page, reason, stubClient } from "../test-support/stub.ts";
import { InvalidResponseError } from "./errors.ts";

const full = (...ids: string[]) => page(...ids.map((id) => entry(id)));
const three = [() => full("a", "b"), () => full("c", "d"), () => full("e")];

async function collect<T>(values: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const value of values) all.push(value);
  return all;
}

test("awaited it is one page", async () => {
  const { client, sent } = stubClient(three);
  const { RequestId, Result } = await client.listVpcEndpoints({ InstanceId, size: 2 });
  expect(RequestId).toBe("REQUEST-ID");
  expect(Result).toHaveLength(2);
  expect(sent.map(({ url }) => url.search)).toEqual(["?size=2"]);
});

test("iterated it is every entry, up to the page that is not full", async () => {
  const { client, sent } = stubClient(three);
  const found = await collect(client.listVpcEndpoints({ InstanceId, size: 2 }));
  expect(found.map(({ endpointId }) => endpointId)).toEqual(["a", "b", "c", "d", "e"]);
  expect(sent.map(({ url }) => url.searchParams.get("page"))).toEqual([null, "2", "3"]);
});

test("paging starts at the page that was asked for", async () => {
  const { client, sent } = stubClient([() => full("a"), () => page()]);
  const pages = await collect(client.listVpcEndpoints({ InstanceId, page: 7, size: 1 }).pages());
  expect(pages.map(({ Result }) => Result.length)).toEqual([1, 0]);
  expect(sent.map(({ url }) => url.searchParams.get("page"))).toEqual(["7", "8"]);
});

test("without a size a page is full at the document's default", async () => {
  const ids = (count: number) => Array.from({ length: count }, (_, index) => `id-${index}`);
  const { client, sent } = stubClient([() => full(...ids(20)), () => full(...ids(19))]);
  expect(await collect(client.listVpcEndpoints({ InstanceId }))).toHaveLength(39);
  expect(sent).toHaveLength(2);
});

test("leaving the loop stops the requests", async () => {
  const { client, sent } = stubClient(three);
  for await (const { endpointId } of client.listVpcEndpoints({ InstanceId, size: 2 })) if (endpointId === "b") break;
  expect(sent).toHaveLength(1);
});

test("next() called side by side gives each entry once", async () => {
  const { client, sent } = stubClient(three);
  const entries = client.listVpcEndpoints({ InstanceId, size: 2 })[Symbol.asyncIterator]();
  const results = await Promise.all(Array.from({ length: 7 }, () => entries.next()));
  expect(results.map(({ value }) => value?.endpointId)).toEqual(["a", "b", "c", "d", "e", undefined, undefined]);
  expect(sent).toHaveLength(3);
});

test("a page that repeats the one before is an error", async () => {
  const { client, sent } = stubClient([() => full("a", "b")]);
  const error = await reason(collect(client.listVpcEndpoints({ InstanceId, size: 2 })));
  expect(error).toBeInstanceOf(InvalidResponseError);
  expect(error).toMatchObject({
    ...{ message: "Page 2 repeats the page before it", status: 200, requestId: "REQUEST-ID" },
    ...{ retryable: true, retryAfterMs: undefined },
  });
  expect(sent).toHaveLength(2);
});

test("more pages than the cap are an error", async () => {
  let count = 0;
  const { client, sent } = stubClient([() => full(`id-${count++}`)]);
  const error = await reason(collect(client.listVpcEndpoints({ InstanceId, size: 1 }, { maxPages: 4 })));
  expect(error).toMatchObject({
    ...{ name: "InvalidResponseError", message: "There are more than 4 pages (maxPages)" },
    ...{ status: 200, requestId: "REQUEST-ID", retryable: false, retryAfterMs: undefined },
  });
  expect(sent).toHaveLength(4);
});

test("pages without an end are told to onError, with the attempts of the last page", async () => {
  const told: unknown[] = [];
  const hooks = { onError: (event: unknown) => void told.push(event) };
  for (const [replies, options] of [
    [[() => full("a", "b")], {}],
    [three, { maxPages: 1 }],
  ] as const) {
    const { client } = stubClient(replies, { hooks });
    const error = await reason(collect(client.listVpcEndpoints({ InstanceId, size: 2 }, options)));
    expect(error).toMatchObject({ name: "InvalidResponseError", attempts: 1 });
    expect(told.splice(0)).toEqual([{ operation: "ListVpcEndpoints", error, attempts: 1 }]);
  }
});

test("two who iterate one list are each told the attempts of their own page", async () => {
  const answers: ((answer: Response) => void)[] = [];
  const later = () => new Promise<Response>((resolve) => void answers.push(resolve));
  const replies = [() => full("a"), later, () => failure("ServiceUnavailable", 503), later];
  const { client } = stubClient(replies);
  const list = client.listVpcEndpoints({ InstanceId, size: 1 });
  await list;
  const errors = [reason(collect(list.pages())), reason(collect(list.pages()))];
  await vi.waitUntil(() => answers.length === 2);
  for (const answer of answers) answer(full("a"));
  expect(await Promise.all(errors)).toMatchObject([{ attempts: 1 }, { attempts: 2 }]);
});

test("withResponse() gives the page with its answer, from one request", async () => {
  const { client, sent } = stubClient(three);
  const list = client.listVpcEndpoints({ InstanceId, size: 2 });
  const { data, response, requestId } = await list.withResponse();
  expect(data).toBe(await list);
  expect(response.status).toBe(200);
  expect(requestId).toBe("REQUEST-ID");
  expect(sent).toHaveLength(1);
});

test("a failure that is taken in another way is not reported a second time", async () => {
  const { client } = stubClient([]);
  const unhandled: unknown[] = [];
  const note = (error: unknown) => void unhandled.push(error);
  process.on("unhandledRejection", note);
  await reason(client.listVpcEndpoints({ InstanceId: "" }).withResponse());
  await reason(client.listVpcEndpoints({ InstanceId: "" }).pages().next());
  await new Promise((resolve) => setImmediate(resolve));
  process.off("unhandledRejection", note);
  expect(unhandled).toEqual([]);
});

test("a consumer that empties the pages it is given loses none", async () => {
  const { client, sent } = stubClient(three);
  const list = client.listVpcEndpoints({ InstanceId, size: 2 });
  const taken: unknown[] = [];
  Object.assign(await list, {});
  for await (const { Result } of list.pages()) taken.push(...Array.prototype.splice.call(Result, 0, 99));
  expect(taken).toHaveLength(5);
  expect(sent).toHaveLength(3);
});

test("pages that are nested too deeply to be compared are none that repeat each other", async () => {
  const [one, none] = await Promise.all([full("a").text(), page().text()]);
  const { client, sent } = stubClient([one, one, none].map((text) => () => new Response(text)));
  // How deep is too deep differs from engine to engine.
  const stringify = vi.spyOn(JSON, "stringify").mockImplementation(() => {
    throw new RangeError("Maximum call stack size exceeded");
  });
  const found = await collect(client.listVpcEndpoints({ InstanceId, size: 1 })).finally(() => stringify.mockRestore());
  expect(found).toHaveLength(2);
  expect(sent).toHaveLength(3);
});
