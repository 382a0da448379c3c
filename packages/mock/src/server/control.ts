import type { IncomingMessage, ServerResponse } from "node:http";
import { checkControl, controlOperations } from "../prism/index.ts";
import type { Session } from "../sessions.ts";
import { type Answer, createRouter } from "../wire/index.ts";
import { readBody } from "./body.ts";
import { handlerOf } from "./control-handlers.ts";
import { setDate } from "./date.ts";
import { isForeign } from "./foreign.ts";
import { isNamed } from "./is-named.ts";
import { send } from "./send.ts";

// 100,000 endpoints are some 50 MB.
const dataLimit = 64 * 1024 * 1024;
const bodyLimit = 1024 * 1024;

/** Whether a request is for the control API. */
export function isControl(target: string | undefined): boolean {
  return target?.startsWith("/_mock/") ?? false;
}

const operations = controlOperations.map((prism) => ({
  prism,
  operationId: String(prism.iid),
  method: prism.method.toUpperCase(),
  path: prism.path,
}));
const find = createRouter(operations);

/**
 * Answers a request for the control API, whose document says what there is and what a body has to be. The answer to a bad
 * one is a problem document that names the field.
 */
export async function control(request: IncomingMessage, response: ServerResponse, session: Session): Promise<void> {
  if (isForeign(request)) return send(response, problem(403, "The control API is not for pages of other origins"));
  const path = String(request.url).replace(/\?.*/s, "");
  // What GET answers, HEAD answers without a body (RFC 9110, section 9.3.2).
  const route = find(request.method === "HEAD" ? "GET" : String(request.method), path);
  if (!route) return send(response, noOperation(path));
  const { prism, operationId } = route.operation;
  const handler = handlerOf(operationId);
  const text = await readBody(request, operationId.startsWith("putEndpoints") ? dataLimit : bodyLimit);
  try {
    checkEncoding(path);
    const body = checkControl(prism, text);
    const answer = handler({ session, body, instanceId: route.pathParameters.get("InstanceId") ?? "" });
    // The request may have moved the clock.
    setDate(response, session.clock);
    send(response, answer);
  } catch (error) {
    if (!isNamed(error, ["TypeError", "RangeError"])) throw error;
    send(response, problem(400, error.message));
  }
}

/** @throws {TypeError} if the name of the instance cannot be decoded. */
function checkEncoding(path: string): void {
  try {
    decodeURIComponent(path);
  } catch {
    throw new TypeError("InstanceId: is not percent-encoded as it should be");
  }
}

function noOperation(path: string): Answer {
  const methods = operations.map(({ method }) => method).filter((method) => find(method, path));
  const allow = [...new Set(methods)].join(", ");
  if (allow === "") {
    const paths = [...new Set(operations.map((one) => one.path))].join(", ");
    return problem(404, `There is ${paths}. /_mock/openapi.json describes them.`);
  }
  const { headers, ...rest } = problem(405, `Use ${allow}`);
  return { ...rest, headers: { ...headers, allow } };
}

/** A problem document (RFC 9457). */
function problem(status: number, detail: string): Answer {
  const body = { type: "about:blank", status, detail };
  return { status, headers: { "content-type": "application/problem+json" }, body };
}
