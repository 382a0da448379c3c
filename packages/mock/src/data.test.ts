import { endpoints } from "@vpc-endpoints/test-data";
import { expect, test } from "vitest";
import { anyone as headers, pathOf } from "../test/support.ts";
import { startMock } from "./mock.ts";

async function idsOf(response: Response): Promise<string[]> {
  const { Result } = await response.json();
  return Result.map(({ endpointId }: { endpointId: string }) => endpointId);
}

test.each([
  ["", 1, 20],
  ["?page=1&size=3", 1, 3],
  ["?page=2&size=3", 4, 3],
  ["?size=100", 1, 45],
  ["?page=&size=", 1, 20],
  ["?page=3", 41, 5],
  ["?page=4", 0, 0],
  ["?size=0", 0, 0],
  ["?size=-5", 0, 0],
  ["?page=900000000000000&size=900000000000000", 0, 0],
])("page %s starts at %i and has %i", async (query, first, count) => {
  await using mock = await startMock({ endpoints: endpoints(45) });
  const ids = await idsOf(await fetch(`${mock.url}${pathOf("es-1")}${query}`, { headers }));
  expect(ids).toEqual(Array.from({ length: count }, (_, index) => `ep-${first + index}`));
});

test("a map gives each instance its own list, and any other instance does not exist", async () => {
  await using mock = await startMock({ endpoints: { "es-1": endpoints(1), "es/ü*": endpoints(2), "es-empty": [] } });
  const get = (id: string) => fetch(mock.url + pathOf(id), { headers });
  expect(await idsOf(await get("es-1"))).toEqual(["ep-1"]);
  expect(await idsOf(await get("es/ü*"))).toEqual(["ep-1", "ep-2"]);
  expect(await idsOf(await get("es-empty"))).toEqual([]);
  for (const id of ["es-2", "constructor", "__proto__"]) {
    const response = await get(id);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ Code: "InstanceNotFound" });
  }
});

test("every answer has its own request ID, in body and header, and the seed repeats them", async () => {
  const first = await ids(7);
  expect(new Set(first).size).toBe(4);
  expect(await ids(7)).toEqual(first);
  expect(await ids(8)).not.toEqual(first);
  expect(await ids(undefined)).not.toEqual(await ids(undefined));

  async function ids(seed: number | undefined) {
    await using mock = await startMock({ endpoints: { "es-1": endpoints(1) }, seed });
    const found: string[] = [];
    for (const target of [pathOf("es-1"), pathOf("es-1"), pathOf("es-2"), `${pathOf("es-1")}?page=0`]) {
      const response = await fetch(mock.url + target, { headers });
      const { RequestId } = await response.json();
      expect(RequestId).toMatch(/^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/);
      expect(response.headers.get("x-acs-request-id")).toBe(RequestId);
      found.push(RequestId);
    }
    return found;
  }
});

test.each([
  ["?page=0", "The parameter page is invalid: it must be an integer from 1."],
  ["?page=x", "The parameter page is invalid: it must be an integer from 1."],
  ["?size=1.5", "The parameter size is invalid: it must be an integer."],
  ["?page=1&page=2", "The parameter page is invalid: it must be an integer from 1."],
])("%s: %s", async (query, Message) => {
  await using mock = await startMock({ endpoints: endpoints(1) });
  const response = await fetch(`${mock.url}${pathOf("es-1")}${query}`, { headers });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ Code: "InvalidParameter", Message });
});

test("an empty InstanceId is a missing one", async () => {
  await using mock = await startMock();
  const response = await fetch(`${mock.url}/openapi/instances//vpc-endpoints`, { headers });
  expect(await response.json()).toMatchObject({
    Code: "MissingParameter",
    Message: "The parameter InstanceId is required.",
  });
});

test("Prefer asks for an example also where there is data", async () => {
  await using mock = await startMock({ endpoints: endpoints(1) });
  const prefer = "code=400, example=throttled";
  const response = await fetch(mock.url + pathOf("es-1"), { headers: { ...headers, prefer } });
  expect(await response.json()).toMatchObject({ Code: "Throttling" });
  expect(response.headers.get("x-acs-retry-after")).toBe("1000");
});

test.each([
  ["code=200, example=empty-page", 200],
  ["example=empty-page", 200],
  ["code=404", 404],
  ["dynamic=true", 200],
])("Prefer: %s comes before the data", async (prefer, status) => {
  await using mock = await startMock({ endpoints: endpoints(1) });
  const response = await fetch(mock.url + pathOf("es-1"), { headers: { ...headers, prefer } });
  expect(response.status).toBe(status);
  expect(await response.text()).not.toContain(endpoints(1)[0]?.endpointId);
});

test.each(["code=500, example=internal-error", "code=200, example=empty-page", "code=400", "dynamic=true"])(
  "Prefer: %s does not make good of a bad request",
  async (prefer) => {
    await using mock = await startMock({ endpoints: endpoints(1) });
    const response = await fetch(`${mock.url}${pathOf("es-1")}?size=x`, { headers: { ...headers, prefer } });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ Message: "The parameter size is invalid: it must be an integer." });
  },
);

test.each(["0x1", "1e0", "+1"])("size=%s is a number to a validator, and no integer to the service", async (size) => {
  await using mock = await startMock({ endpoints: endpoints(1) });
  await fetch(`${mock.url}${pathOf("es-1")}?size=${encodeURIComponent(size)}`, { headers });
  expect(mock.requests[0]?.violations).toEqual([
    { fault: "request", location: "query.size", message: "must be integer" },
  ]);
});

test("endpoints that the document does not allow are refused with index and field", async () => {
  const [endpoint] = endpoints(1);
  const wrong = JSON.parse(JSON.stringify([endpoint, { ...endpoint, endpointStatus: "Activ", createTime: "today" }]));
  await expect(startMock({ endpoints: wrong })).rejects.toThrow(
    /^endpoints: \[1\]\.createTime must match format "date-time"$/m,
  );
  await expect(startMock({ endpoints: wrong })).rejects.toThrow(
    /^endpoints: \[1\]\.endpointStatus must be .*Creating/m,
  );
  await expect(startMock({ endpoints: { "es-1": wrong } })).rejects.toThrow(/^endpoints: es-1\[1\]\.createTime/m);
  const { endpointId: _, ...nameless } = endpoint ?? {};
  await expect(startMock({ endpoints: JSON.parse(JSON.stringify([nameless])) })).rejects.toThrow(
    "endpoints: [0] must have required property 'endpointId'",
  );
  await expect(startMock({ endpoints: JSON.parse('{"es-1": 5}') })).rejects.toThrow("endpoints: es-1 must be array");
  await expect(startMock({ endpoints: JSON.parse("5") })).rejects.toThrow("endpoints: is neither a list");
});

test("setEndpoints replaces the data, and keeps it where the new is wrong", async () => {
  await using mock = await startMock({ endpoints: endpoints(1) });
  const count = async () => (await idsOf(await fetch(mock.url + pathOf("es-1"), { headers }))).length;
  const next = endpoints(3);
  mock.setEndpoints(next);
  next.pop();
  expect(await count()).toBe(3);
  expect(() => mock.setEndpoints(JSON.parse("[{}]"))).toThrow("endpoints: [0] must have required property");
  expect(await count()).toBe(3);
});

test("later changes to what was given do not show", async () => {
  const given = { "es-1": endpoints(2) };
  await using mock = await startMock({ endpoints: given });
  given["es-1"].pop();
  expect(await idsOf(await fetch(mock.url + pathOf("es-1"), { headers }))).toEqual(["ep-1", "ep-2"]);
});

test("of many problems the first are told, and how many more there are", async () => {
  const many = JSON.parse(JSON.stringify(Array.from({ length: 10 }, () => ({}))));
  await expect(startMock({ endpoints: many })).rejects.toThrow(/^endpoints: \[0\] must have.*\nand 60 more$/s);
});

test("what is reported of many violations stays JSON", async () => {
  await using mock = await startMock();
  const query = Array.from({ length: 200 }, (_, index) => `name-that-is-unknown-${index}=1`).join("&");
  const response = await fetch(`${mock.url}${pathOf("es-1")}?${query}`, { headers });
  const reported = JSON.parse(response.headers.get("sl-violations") ?? "");
  expect(reported[0].location).toEqual(["request", "query", "name-that-is-unknown-0"]);
});
