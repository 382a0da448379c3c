import { authenticate, type Credentials, createNonces, type Hashing } from "../authentication/index.ts";
import {
  type Answer,
  type Call,
  createRecorder,
  type Delivery,
  errorAnswer,
  type RecordedRequest,
  type Refusal,
  type Route,
  type Violation,
} from "../wire/index.ts";
import { badRequest } from "./bad-request.ts";
import { CallbackError, namedClock } from "./callback.ts";
import { type Clock, systemClock } from "./clock.ts";
import { endpointLists, instanceParameter } from "./endpoint-list.ts";
import { createEndpointStore, type EndpointStore, type Endpoints } from "./endpoints.ts";
import { pageAnswer, pageOf } from "./paging.ts";
import { createQueue, type EnqueuedAnswer } from "./queue.ts";
import { createRequestIds } from "./request-ids.ts";
import type { Transition } from "./transitions.ts";

/** What a mock serves and how strictly. */
export interface ServiceOptions {
  /**
   * The endpoints to serve: the operations that list endpoints answer from them. Every other operation has no data and
   * answers with the first of its cases that is a success, or with what is enqueued. Default: none. Then every operation
   * answers with its first success case.
   */
  readonly endpoints?: Endpoints | undefined;
  /** Who may call. Default: anyone with a well-formed `Authorization`. */
  readonly credentials?: Credentials | readonly Credentials[] | undefined;
  /** Any violation of the document is answered with a failure that says whose fault it is. Default: false. */
  readonly strict?: boolean | undefined;
  /** Makes the request IDs repeatable. Default: they are random. */
  readonly seed?: number | undefined;
  /** How many requests `requests` keeps. Default: 1,000. */
  readonly keepRequests?: number | undefined;
  /** Stands in for the system's clock: dates of signatures, delays, moving statuses, the header `Date` of answers. */
  readonly clock?: Clock | undefined;
}

/** What a test does with a mock, however the mock is reached. */
export interface Scenario {
  /** The last requests, oldest first. */
  readonly requests: readonly RecordedRequest[];
  /**
   * Answers one of the next requests with this, first in first out.
   * @throws {TypeError | RangeError} if it cannot be right, for example because there is no case of this name.
   */
  enqueue(answer: EnqueuedAnswer): void;
  /**
   * Lets an endpoint change later, for example from `Creating` to `Active`, or vanish, or appear.
   * @throws {TypeError | RangeError} if it cannot be right, no list has the endpoint, or the document does not allow it.
   */
  move(transition: Transition): void;
  /** Forgets requests, enqueued answers, transitions and used nonces, and starts the request IDs again. */
  reset(): void;
}

/** What is known of a request when it is answered. */
export interface Asked {
  readonly call: Call;
  readonly route: Route;
  readonly refusal: Refusal | undefined;
  /** Where the request breaks the document. */
  readonly violations: readonly Violation[];
}

/** How one request is answered. `answer` is `undefined` where an example of the document is asked for. */
export interface Reply {
  readonly answer: Answer | undefined;
  readonly delivery: Delivery;
}

/** Answers as the service does. It knows neither Prism nor HTTP, so that a server and MSW handlers share it. */
export interface Service extends Scenario {
  readonly strict: boolean;
  readonly clock: Clock;
  readonly endpoints: Pick<EndpointStore, "all" | "find" | "list" | "replace" | "replaceOf">;
  authenticate(call: Call, operationId: string): Promise<Refusal | undefined>;
  /** @param example Whether the request asks for an example of the document, which is then not answered from the data. */
  respond(asked: Asked, example?: boolean): Reply;
  /** The answer to a request that calls no operation. */
  refuse(refusal: Refusal): Answer;
  /** The answer to a request during which a callback of the user failed. Any other error is thrown again. */
  failed(error: unknown): Answer;
  record(request: RecordedRequest): void;
}

/** Makes the state of one mock. Nothing is shared between two but endpoints, which nobody may change then. */
export function createService(options: ServiceOptions, hashing: Hashing): Service {
  const { strict = false, seed, keepRequests = 1000 } = options;
  const clock = namedClock(options.clock ?? systemClock);
  const credentials = options.credentials && new Map([options.credentials].flat().map((one) => [one.accessKeyId, one]));
  const store = createEndpointStore(options.endpoints, clock.now);
  const queue = createQueue();
  const recorder = createRecorder(keepRequests);
  const nonces = createNonces(100_000);
  let nextId = createRequestIds(seed);
  // A mock that is given nothing is a static one: its errors are the cases to the letter, request ID included.
  const requestId = () => (store.given || credentials || seed !== undefined ? nextId() : undefined);

  const refuse = (refusal: Refusal) => errorAnswer(refusal, undefined, requestId());

  function answerTo({ call, route, refusal, violations }: Asked, example: boolean): Answer | undefined {
    const { operation, pathParameters } = route;
    const { operationId } = operation;
    if (refusal) return errorAnswer(refusal, operationId, requestId());
    const [violation] = violations;
    if (violation && !example) return errorAnswer(badRequest(violation, operation), operationId, requestId());
    if (example || !store.given) return undefined;
    const list = endpointLists().find((one) => one.operationId === operationId);
    if (!list) return undefined;
    const entries = store.list(pathParameters.get(instanceParameter));
    if (!entries) return errorAnswer({ code: "InstanceNotFound" }, operationId, requestId());
    const page = { entries: pageOf(entries, list, call), total: entries.length, requestId: nextId() };
    return pageAnswer(list, page);
  }

  return {
    strict,
    clock,
    get requests() {
      return recorder.list();
    },
    enqueue: queue.add,
    move: store.move,
    endpoints: store,
    reset() {
      queue.clear();
      store.reset();
      recorder.clear();
      nonces.clear();
      nextId = createRequestIds(seed);
    },
    authenticate: (call, operationId) =>
      authenticate(call, operationId, { credentials, nonces, hashing, now: clock.now }),
    respond(asked, example = false) {
      const scripted = queue.take(asked.call, asked.route);
      const answer = scripted?.answer ?? answerTo(asked, example);
      const instanceId = asked.route.pathParameters.get(instanceParameter);
      if (instanceId !== undefined) store.answered(instanceId);
      return { answer, delivery: scripted ?? { delayMs: 0 } };
    },
    refuse,
    failed(error) {
      if (!(error instanceof CallbackError)) throw error;
      return refuse({ code: "InternalError", status: 500, message: () => error.message });
    },
    record: recorder.add,
  };
}
