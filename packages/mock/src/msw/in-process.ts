import { listVpcEndpointsOperation } from "@vpc-endpoints/types";
import { http, type RequestHandler } from "msw";
import { webHashing } from "../authentication/web-hashing.ts";
import {
  answerOfCase,
  type Call,
  createService,
  firstSuccess,
  type Outcome,
  pathParameters,
  recordOf,
  type Scenario,
  type Service,
  type ServiceOptions,
  strictFailure,
  unknownQueryNames,
} from "../service/index.ts";
import { checkQuery } from "./check-call.ts";
import { deliver } from "./deliver.ts";

/** A mock without a server: give `handlers` to `setupServer` or `setupWorker` of MSW. */
export interface InProcessMock extends Scenario {
  readonly handlers: readonly RequestHandler[];
}

/**
 * Makes a mock that answers requests in this process, or in this page, by MSW. Data, paging, authentication and
 * scenarios are those of the server. There is no Prism in it, so answers are not held to the document and `Prefer` is not
 * read.
 */
export function inProcessMock(options: ServiceOptions = {}): InProcessMock {
  const service = createService(options, webHashing);
  // Any host: the operation is recognized by its path.
  const path = `*${listVpcEndpointsOperation.path.replace(/\{(\w+)\}/g, ":$1")}`;
  const handler = http.get(path, async ({ request }) => {
    const at = service.clock.now();
    const call = await readCall(request);
    const outcome = await decide(service, call);
    service.record(recordOf(call, at, outcome));
    const { answer, delivery } = outcome;
    if (delivery.delayMs > 0) await service.clock.wait(delivery.delayMs, request.signal);
    return deliver(answer, delivery.drop);
  });
  return {
    handlers: [handler],
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

async function decide(service: Service, call: Call): Promise<Outcome> {
  const refusal = await service.authenticate(call);
  const broken = checkQuery(listVpcEndpointsOperation, call);
  const instanceId = pathParameters(call.path)?.get("InstanceId") ?? "";
  const { answer, delivery } = service.respond({ call, instanceId, refusal, violations: broken });
  const violations = [...broken, ...unknownQueryNames(listVpcEndpointsOperation, call)];
  const failure = service.strict && violations.length > 0 ? strictFailure(violations) : undefined;
  return { answer: failure ?? answer ?? answerOfCase(firstSuccess()), delivery, violations };
}

async function readCall(request: Request): Promise<Call> {
  const { host, pathname, searchParams } = new URL(request.url);
  const { method } = request;
  // Nothing was sent, so there is no host header yet: it would be the one of the URL.
  const headers = { host, ...Object.fromEntries(request.headers) };
  return { method, path: pathname, query: [...searchParams], headers, body: await request.clone().text() };
}
