import controlApi from "#control-api" with { type: "json" };
import type { EnqueuedAnswer, Transition } from "../service/index.ts";
import type { Session } from "../sessions.ts";
import { type Answer, isObject } from "../wire/index.ts";

/** What a request for the control API asks for. */
interface Asked {
  readonly session: Session;
  /** As the document of the control API says. */
  readonly body: unknown;
  readonly instanceId: string;
}

const done: Answer = { status: 204, headers: {}, body: undefined };

/** What answers each operation of the control API. They throw a `TypeError` or `RangeError` that names the field. */
export const handlers: ReadonlyMap<string, (asked: Asked) => Answer> = new Map([
  ["getHealth", () => json(200, { status: "ok" })],
  ["getDocument", () => json(200, controlApi)],
  ["getRequests", ({ session }) => json(200, session.scenario.requests)],
  ["enqueue", enqueue],
  ["move", move],
  ["reset", reset],
  ["getClock", ({ session }) => json(200, timeOf(session))],
  ["moveClock", moveClock],
  ["getEndpoints", ({ session }) => found(session.service.endpoints.all(), "no endpoints were given")],
  ["putEndpoints", putEndpoints],
  ["getEndpointsOfInstance", getEndpointsOfInstance],
  ["putEndpointsOfInstance", putEndpointsOfInstance],
]);

/**
 * What answers an operation of the control API.
 * @throws {Error} if nothing does.
 */
export function handlerOf(operationId: string): (asked: Asked) => Answer {
  const handler = handlers.get(operationId);
  if (handler) return handler;
  throw new Error(`control-api.yaml: nothing answers ${operationId}`);
}

function enqueue({ session, body }: Asked): Answer {
  assertShape<EnqueuedAnswer>(body);
  session.scenario.enqueue(body);
  return done;
}

function move({ session, body }: Asked): Answer {
  assertShape<Transition>(body);
  session.scenario.move(body);
  return done;
}

function reset({ session }: Asked): Answer {
  session.scenario.reset();
  return done;
}

function moveClock({ session, body }: Asked): Answer {
  assertShape<{ set?: string; advance?: number }>(body);
  const { set, advance } = body;
  if ((set === undefined) === (advance === undefined)) throw new TypeError("give either set or advance");
  const now = session.clock.now();
  const ms = set === undefined ? Number(advance) : Date.parse(set) - now;
  if (Number.isNaN(new Date(now + ms).getTime())) {
    throw new RangeError(`${set === undefined ? "advance" : "set"}: the clock has no such time`);
  }
  session.clock.advance(ms);
  return json(200, timeOf(session));
}

function timeOf({ clock }: Session): { now: string } {
  return { now: new Date(clock.now()).toISOString() };
}

function putEndpoints({ session, body }: Asked): Answer {
  session.setEndpoints(body);
  return done;
}

function getEndpointsOfInstance({ session, instanceId }: Asked): Answer {
  return found(session.service.endpoints.list(instanceId), `${instanceId} has no list of endpoints`);
}

function putEndpointsOfInstance({ session, body, instanceId }: Asked): Answer {
  if (instanceId === "") throw new TypeError("InstanceId: is empty");
  session.setEndpointsOf(instanceId, body);
  return done;
}

function found(value: unknown, otherwise: string): Answer {
  if (value !== undefined) return json(200, value);
  const body = { type: "about:blank", status: 404, detail: otherwise };
  return { status: 404, headers: { "content-type": "application/problem+json" }, body };
}

/** The document of the control API was held to the body already, field by field: what is left is that there is one. */
function assertShape<Shape>(body: unknown): asserts body is Shape {
  if (!isObject(body)) throw new TypeError("body: is no JSON object");
}

function json(status: number, body: unknown): Answer {
  return { status, headers: { "content-type": "application/json" }, body };
}
