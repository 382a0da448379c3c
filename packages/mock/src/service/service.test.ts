import { credentials, endpoints, operation } from "@vpc-endpoints/test-data";
import { expect, test } from "vitest";
import { getThing } from "../../test/operations.ts";
import { manualClock, signedCall } from "../../test/support.ts";
import { nodeHashing } from "../authentication/node-hashing.ts";
import { type Answer, type Call, isObject, recordOf } from "../wire/index.ts";
import { type Asked, createService, type ServiceOptions } from "./service.ts";

const call: Call = { method: "GET", path: "/", query: [], headers: {}, body: "" };
const makeService = (options: ServiceOptions = {}) => createService(options, nodeHashing);
const asked = (more: Partial<Asked> = {}): Asked => ({
  call,
  route: { operation, pathParameters: new Map([["InstanceId", "es-1"]]) },
  refusal: undefined,
  violations: [],
  ...more,
});
const other = { operation: getThing, pathParameters: new Map() };
const violations = [{ fault: "request", location: "query.page", message: "must be integer" }] as const;
const field = (answer: Answer | undefined, name: string) => (isObject(answer?.body) ? answer.body[name] : undefined);

test("without data the document is to answer", () => {
  expect(makeService().respond(asked())).toEqual({ answer: undefined, delivery: { delayMs: 0 } });
});

test("data is answered a page at a time", () => {
  const service = makeService({ endpoints: endpoints(3), seed: 1 });
  const { answer } = service.respond(asked({ call: { ...call, query: [["size", "2"]] } }));
  expect(answer).toMatchObject({ status: 200, body: { Result: endpoints(2) } });
  expect(field(answer, "RequestId")).toBe("5E2D1772-14E4-48F0-820E-A1FDB382F339");
  expect(answer?.headers["x-acs-request-id"]).toBe("5E2D1772-14E4-48F0-820E-A1FDB382F339");
});

test("an instance without a list does not exist", () => {
  const service = makeService({ endpoints: { "es-2": [] } });
  expect(service.respond(asked()).answer).toMatchObject({ status: 400, body: { Code: "InstanceNotFound" } });
  const none = { operation, pathParameters: new Map() };
  expect(field(service.respond(asked({ route: none })).answer, "Code")).toBe("InstanceNotFound");
});

test("an operation that lists no endpoints has no data", () => {
  expect(makeService({ endpoints: [] }).respond(asked({ route: other })).answer).toBeUndefined();
});

test("a refusal comes before what is wrong with the request, and that before the data", () => {
  const service = makeService({ endpoints: [] });
  const refusal = { code: "SignatureNonceUsed" };
  expect(field(service.respond(asked({ refusal, violations })).answer, "Code")).toBe("SignatureNonceUsed");
  expect(service.respond(asked({ violations })).answer).toMatchObject({
    status: 400,
    body: { Code: "InvalidParameter", Message: "The parameter page is invalid: it must be an integer from 1." },
  });
});

test("an example of the document comes before data and violations, not before a refusal", () => {
  const service = makeService({ endpoints: [] });
  expect(service.respond(asked({ violations }), true).answer).toBeUndefined();
  expect(service.respond(asked(), true).answer).toBeUndefined();
  const refusal = { code: "SignatureNonceUsed" };
  expect(field(service.respond(asked({ refusal }), true).answer, "Code")).toBe("SignatureNonceUsed");
});

test("what is enqueued comes first, and what it says of the delivery counts", () => {
  const service = makeService({ endpoints: [] });
  service.enqueue({ status: 503, delayMs: 5 });
  service.enqueue({ drop: "mid-body" });
  expect(service.respond(asked({ violations }))).toMatchObject({ answer: { status: 503 }, delivery: { delayMs: 5 } });
  expect(service.respond(asked())).toMatchObject({ answer: { status: 200 }, delivery: { drop: "mid-body" } });
});

test.each<[string, boolean, ServiceOptions]>([
  ["nothing", false, {}],
  ["data", true, { endpoints: [] }],
  ["credentials", true, { credentials }],
  ["a seed", true, { seed: 0 }],
])("a mock that is given %s makes request IDs of its own: %s", (_, own, options) => {
  const service = makeService(options);
  const answers = [
    service.respond(asked({ refusal: { code: "SignatureNonceUsed" } })).answer,
    service.respond(asked({ violations })).answer,
    service.refuse({ code: "InvalidAction.NotFound" }),
  ];
  const again = service.refuse({ code: "InvalidAction.NotFound" });
  expect(field(again, "Code")).toBe("InvalidAction.NotFound");
  expect(field(again, "RequestId") === field(answers[2], "RequestId")).toBe(!own);
  const ids = answers.map((answer) => field(answer, "RequestId"));
  const ofCases = makeService();
  expect(ids.includes(field(ofCases.respond(asked({ violations })).answer, "RequestId"))).toBe(!own);
});

test.each([
  ["one", credentials],
  ["several", [{ accessKeyId: "x", accessKeySecret: "y" }, credentials]],
])("%s may call, and nobody else", async (_, given) => {
  const clock = manualClock();
  const service = makeService({ credentials: given, clock });
  const verdict = async (headers = {}, who = credentials) =>
    (await service.authenticate(await signedCall(headers, who), operation.operationId))?.code;
  expect(await verdict()).toBeUndefined();
  expect(await verdict()).toBe("SignatureNonceUsed");
  expect(await verdict({}, { ...credentials, accessKeyId: "nobody" })).toBe("InvalidAccessKeyId.NotFound");
  clock.advance(3_600_000);
  expect(await verdict({ "x-acs-signature-nonce": "other" })).toBe("InvalidTimeStamp.Expired");
});

test("without credentials, anyone may", async () => {
  const anyone = { ...call, headers: { authorization: "anyone" } };
  expect(await makeService().authenticate(anyone, operation.operationId)).toBeUndefined();
});

test("answers count for the instance, whatever they say", () => {
  const service = makeService({ endpoints: { "es-1": endpoints(1) } });
  service.move({ endpointId: "ep-1", afterRequests: 2, set: { endpointStatus: "Active" } });
  service.respond(asked({ violations }));
  service.respond(asked({ route: other }));
  const status = () => field(service.respond(asked()).answer, "Result");
  expect(status()).toEqual(endpoints(1));
  expect(status()).toEqual(endpoints(1, { endpointStatus: "Active" }));
});

test("a call that names no instance counts for none", () => {
  const service = makeService({ endpoints: endpoints(1) });
  service.move({ endpointId: "ep-1", afterRequests: 1, vanish: true });
  service.respond(asked({ route: other }));
  expect(field(service.respond(asked()).answer, "Result")).toEqual(endpoints(1));
});

test("a reset forgets everything but the data", async () => {
  const service = makeService({ endpoints: endpoints(1), credentials, clock: manualClock(), seed: 7 });
  const id = () => field(service.refuse({ code: "InvalidAction.NotFound" }), "RequestId");
  const first = id();
  expect(id()).not.toBe(first);
  await service.authenticate(await signedCall(), operation.operationId);
  service.enqueue({ status: 503 });
  service.move({ endpointId: "ep-1", afterRequests: 0, set: { endpointStatus: "Active" } });
  const answer = service.refuse({ code: "InvalidAction.NotFound" });
  service.record(recordOf(call, 5, { answer, delivery: { delayMs: 0 }, violations: [] }));
  expect(service.requests.map(({ at }) => at)).toEqual([5]);
  service.reset();
  expect(id()).toBe(first);
  expect(service.requests).toEqual([]);
  expect(await service.authenticate(await signedCall(), operation.operationId)).toBeUndefined();
  expect(service.respond(asked()).answer).toMatchObject({ status: 200, body: { Result: endpoints(1) } });
});

test("as many requests are kept as are asked for, and 1,000 else", () => {
  const kept = (options: ServiceOptions) => {
    const service = makeService(options);
    const answer = { status: 200, headers: {}, body: undefined };
    const record = recordOf(call, 0, { answer, delivery: { delayMs: 0 }, violations: [] });
    for (let round = 0; round < 1002; round += 1) service.record(record);
    return service.requests.length;
  };
  expect([kept({ keepRequests: 2 }), kept({})]).toEqual([2, 1000]);
});

test("it is strict where it is told to be", () => {
  expect([makeService().strict, makeService({ strict: true }).strict]).toEqual([false, true]);
});

test("a clock may be an object of a class", async () => {
  class Fixed {
    readonly #time = Date.parse("2026-01-02T03:04:05Z");
    now() {
      return this.#time;
    }
    async wait() {}
  }
  const service = makeService({ clock: new Fixed(), credentials, endpoints: endpoints(1) });
  expect(await service.authenticate(await signedCall(), operation.operationId)).toBeUndefined();
  service.move({ endpointId: "ep-1", afterMs: 0, vanish: true });
  expect(service.respond(asked()).answer).toMatchObject({ body: { Result: [] } });
});

test("a clock that fails is an internal error, and any other error is none of the service's", () => {
  const now = () => {
    throw new Error("it is broken");
  };
  const service = makeService({ clock: { ...manualClock(), now } });
  let failure: unknown;
  try {
    service.clock.now();
  } catch (error) {
    failure = error;
  }
  expect(service.failed(failure)).toMatchObject({
    status: 500,
    body: { Code: "InternalError", Message: "The callback clock.now failed: it is broken" },
  });
  const other = new Error("a fault of the mock");
  expect(() => service.failed(other)).toThrow(other);
});
