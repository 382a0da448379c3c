import type { IncomingMessage, ServerResponse } from "node:http";
import type { IHttpRequest } from "@stoplight/prism-http";
import type { RunPrism } from "../prism/index.ts";
import { CallbackError, type Service } from "../service/index.ts";
import type { Sessions } from "../sessions.ts";
import { type Exchanged, parsedBody, type RecordedRequest, recordOf } from "../wire/index.ts";
import { readBody } from "./body.ts";
import { control, isControl } from "./control.ts";
import { allowOrigins, answerPreflight } from "./cors.ts";
import { setDate } from "./date.ts";
import { methodOf } from "./method.ts";
import { type Incoming, readCall } from "./read-call.ts";
import { send } from "./send.ts";
import { violationsHeader } from "./violations-header.ts";

const bodyLimit = 1024 * 1024;

/** What a server does with a request. */
export interface Handling {
  readonly sessions: Sessions;
  readonly prism: RunPrism;
  /** Whether `/_mock/` is served. */
  readonly control: boolean;
  /** Called with every request but those to `/_mock/`, once its answer is decided. */
  readonly onRequest: ((request: RecordedRequest, exchanged: Exchanged) => void) | undefined;
  /** Aborted when the server closes: delayed answers end then. */
  readonly closing: AbortSignal;
}

/** Answers one request. */
export async function handle(request: IncomingMessage, response: ServerResponse, handling: Handling): Promise<void> {
  const { sessions } = handling;
  const name = handling.control ? request.headers["x-mock-session"] : undefined;
  const session = name ? sessions.named(String(name)) : sessions.usual;
  const { clock } = session.service;
  if (handling.control && isControl(request.url)) {
    setDate(response, clock);
    return control(request, response, session);
  }
  allowOrigins(request, response);
  try {
    setDate(response, clock);
    if (answerPreflight(request, response)) return;
    await serve(request, response, session.service, handling);
  } catch (error) {
    const failure = session.service.failed(error);
    // What is left of the request is not read, so the connection is of no more use.
    response.setHeader("connection", "close");
    send(response, failure);
  }
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  service: Service,
  { prism, onRequest, closing }: Handling,
): Promise<void> {
  const at = service.clock.now();
  const { call, url } = readCall(request, await readBody(request, bodyLimit));
  const start = performance.now();
  const outcome = await prism(prismInput({ call, url }), call, service);
  const recorded = recordOf(call, at, outcome);
  service.record(recorded);
  const { answer, delivery, violations } = outcome;
  const durationMs = performance.now() - start;
  try {
    // It may be an asynchronous function, whatever its type says.
    await onRequest?.(recorded, { body: call.body, answer, durationMs });
  } catch (error) {
    throw CallbackError.of("onRequest", error);
  }
  if (delivery.delayMs > 0) await service.clock.wait(delivery.delayMs, closing);
  const date = new Date(service.clock.now()).toUTCString();
  send(response, { ...answer, headers: { date, ...answer.headers, ...violationsHeader(violations) } }, delivery.drop);
}

function prismInput({ call, url }: Incoming): IHttpRequest {
  const query = new Map<string, string | string[]>();
  for (const [name, value] of url.searchParams) {
    const before = query.get(name);
    query.set(name, before === undefined ? value : [before, value].flat());
  }
  const baseUrl = url.searchParams.get("__server");
  return {
    method: methodOf(call.method),
    url: { path: url.pathname, query: Object.fromEntries(query), ...(baseUrl ? { baseUrl } : {}) },
    // The mock answers in JSON whatever is asked for, and notes what should have been.
    headers: { ...call.headers, accept: "application/json" },
    body: parsedBody(call),
  };
}
