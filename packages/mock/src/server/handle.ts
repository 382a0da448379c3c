import type { IncomingMessage, ServerResponse } from "node:http";
import type { IHttpRequest } from "@stoplight/prism-http";
import type { Service } from "../service/index.ts";
import { type Call, type Outcome, parsedBody, type RecordedRequest, recordOf } from "../wire/index.ts";
import { readBody } from "./body.ts";
import { control, isControl } from "./control.ts";
import { allowOrigins, answerPreflight } from "./cors.ts";
import { methodOf } from "./method.ts";
import { type Incoming, readCall } from "./read-call.ts";
import { send } from "./send.ts";
import { violationsHeader } from "./violations-header.ts";

const bodyLimit = 1024 * 1024;

/** What a server does with a request. */
export interface Handling {
  readonly service: Service;
  readonly prism: (input: IHttpRequest, call: Call) => Promise<Outcome>;
  /** Whether `/_mock/` is served. */
  readonly control: boolean;
  /** Called with every request but those to `/_mock/`, once its answer is decided. */
  readonly onRequest: ((request: RecordedRequest) => void) | undefined;
  /** Aborted when the server closes: delayed answers end then. */
  readonly closing: AbortSignal;
}

/** Answers one request. */
export async function handle(request: IncomingMessage, response: ServerResponse, handling: Handling): Promise<void> {
  const { service, closing, onRequest } = handling;
  if (handling.control && isControl(request.url)) return control(request, response, service);
  allowOrigins(request, response);
  if (answerPreflight(request, response)) return;
  const at = service.clock.now();
  const { call, url } = readCall(request, await readBody(request, bodyLimit));
  const outcome = await handling.prism(prismInput(request, { call, url }), call);
  const recorded = recordOf(call, at, outcome);
  service.record(recorded);
  onRequest?.(recorded);
  const { answer, delivery, violations } = outcome;
  if (delivery.delayMs > 0) await service.clock.wait(delivery.delayMs, closing);
  const headers = { ...service.dateHeader(), ...answer.headers, ...violationsHeader(violations) };
  send(response, { ...answer, headers }, delivery.drop);
}

function prismInput(request: IncomingMessage, { call, url }: Incoming): IHttpRequest {
  const query: Record<string, string | string[]> = {};
  for (const name of new Set(url.searchParams.keys())) {
    const values = url.searchParams.getAll(name);
    query[name] = values.length === 1 ? (values[0] ?? "") : values;
  }
  const baseUrl = url.searchParams.get("__server");
  return {
    method: methodOf(request.method),
    url: { path: url.pathname, query, ...(baseUrl ? { baseUrl } : {}) },
    headers: call.headers,
    body: parsedBody(call),
  };
}
