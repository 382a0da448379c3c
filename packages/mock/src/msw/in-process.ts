import { allOperations, type OperationDescription } from "@vpc-endpoints/types";
import { type HttpHandler, http, type RequestHandler } from "msw";
import { webHashing } from "../authentication/web-hashing.ts";
import { createService, type Scenario, type Service, type ServiceOptions } from "../service/index.ts";
import {
  answerOfCase,
  type Call,
  findRoute,
  firstSuccess,
  notJson,
  type Outcome,
  type Route,
  recordOf,
  strictFailure,
  unknownQueryNames,
} from "../wire/index.ts";
import { checkCall } from "./check-call.ts";
import { deliver } from "./deliver.ts";

/** A mock without a server: give `handlers` to `setupServer` or `setupWorker` of MSW. */
export interface InProcessMock extends Scenario {
  /** One for each operation of the document. */
  readonly handlers: readonly RequestHandler[];
}

/**
 * Makes a mock that answers requests in this process, or in this page, by MSW. Data, paging, authentication and
 * scenarios are those of the server. There is no Prism in it, so answers are not held to the document, bodies of requests
 * only to the types of their members, and `Prefer` is not read.
 */
export function inProcessMock(options: ServiceOptions = {}): InProcessMock {
  const service = createService({ ...options, endpoints: structuredClone(options.endpoints) }, webHashing);
  return {
    handlers: allOperations.map((operation) => handlerOf(operation, service)),
    get requests() {
      return service.requests;
    },
    enqueue: service.enqueue,
    move: service.move,
    reset: service.reset,
  };
}

/** The handlers of a mock that needs no scenarios. */
export function handlers(options: ServiceOptions = {}): RequestHandler[] {
  return [...inProcessMock(options).handlers];
}

function handlerOf({ method, path }: OperationDescription, service: Service): HttpHandler {
  // Any host: the operation is recognized by its path. MSW cannot read every name that a parameter may have.
  let count = 0;
  const pattern = `*${path.replace(/\{.+?\}/g, () => `:parameter${++count}`)}`;
  return http[methodOf(method)](pattern, ({ request }) =>
    serve(service, request).catch((error: unknown) => deliver(service.failed(error))),
  );
}

async function serve(service: Service, request: Request): Promise<Response | undefined> {
  const at = service.clock.now();
  const call = await readCall(request);
  const route = findRoute(call.method, call.path);
  // Another handler, or the network, answers what is no operation, for example `/prefix/openapi/...`.
  if (!route) return undefined;
  const outcome = await decide(service, call, route);
  service.record(recordOf(call, at, outcome));
  const { answer, delivery } = outcome;
  if (delivery.delayMs > 0) await service.clock.wait(delivery.delayMs, request.signal);
  const date = new Date(service.clock.now()).toUTCString();
  return deliver({ ...answer, headers: { date, ...answer.headers } }, delivery.drop);
}

const methods = ["get", "put", "post", "delete", "patch", "head", "options"] as const;

function methodOf(name: string): (typeof methods)[number] {
  const method = methods.find((one) => one.toUpperCase() === name);
  if (method) return method;
  throw new Error(`MSW has no handler for ${name}`);
}

async function decide(service: Service, call: Call, route: Route): Promise<Outcome> {
  const { operation } = route;
  const refusal = await service.authenticate(call, operation.operationId);
  const broken = checkCall(route, call);
  const { answer, delivery } = service.respond({ call, route, refusal, violations: broken });
  const violations = [...broken, ...unknownQueryNames(operation, call), ...notJson(call)];
  const failure = service.strict && violations.length > 0 ? strictFailure(violations) : undefined;
  const { operationId } = operation;
  return { operationId, answer: failure ?? answer ?? answerOfCase(firstSuccess(operationId)), delivery, violations };
}

async function readCall(request: Request): Promise<Call> {
  const { host, pathname, searchParams } = new URL(request.url);
  const { method } = request;
  // Nothing was sent, so there is no host header yet: it would be the one of the URL.
  const headers = { host, ...Object.fromEntries(request.headers) };
  return { method, path: pathname, query: [...searchParams], headers, body: await request.clone().text() };
}
