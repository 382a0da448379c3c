import type { IncomingMessage, ServerResponse } from "node:http";
import type { Scenario } from "../service/index.ts";
import type { Answer } from "../wire/index.ts";
import { readBody } from "./body.ts";
import { readEnqueued, readTransition } from "./control-input.ts";
import { send } from "./send.ts";

const prefix = "/_mock/";
const bodyLimit = 1024 * 1024;

/** Whether a request is for the control API. */
export function isControl(target: string | undefined): boolean {
  return target?.startsWith(prefix) ?? false;
}

type Route = (scenario: Scenario, body: () => Promise<string>) => Answer | Promise<Answer>;

const done: Answer = { status: 204, headers: {}, body: undefined };

const routes: Readonly<Record<string, Readonly<Record<string, Route>>>> = {
  health: { GET: () => json(200, { status: "ok" }) },
  requests: { GET: (scenario) => json(200, scenario.requests) },
  reset: {
    POST: (scenario) => {
      scenario.reset();
      return done;
    },
  },
  enqueue: {
    POST: async (scenario, body) => {
      scenario.enqueue(readEnqueued(await body()));
      return done;
    },
  },
  move: {
    POST: async (scenario, body) => {
      scenario.move(readTransition(await body()));
      return done;
    },
  },
};

/** Answers a request for the control API. The answer to a bad one is a problem document that says what is wrong. */
export async function control(request: IncomingMessage, response: ServerResponse, scenario: Scenario): Promise<void> {
  const name = (request.url ?? "").slice(prefix.length).split("?", 1)[0] ?? "";
  const methods = Object.hasOwn(routes, name) ? routes[name] : undefined;
  const route = methods?.[request.method ?? ""];
  try {
    if (!methods)
      send(
        response,
        problem(
          404,
          `There is ${Object.keys(routes)
            .map((one) => prefix + one)
            .join(", ")}`,
        ),
      );
    else if (!route) send(response, problem(405, `Use ${Object.keys(methods).join(", ")}`));
    else send(response, await route(scenario, () => readBody(request, bodyLimit)));
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError)) throw error;
    send(response, problem(400, error.message));
  }
}

function json(status: number, body: unknown): Answer {
  return { status, headers: { "content-type": "application/json" }, body };
}

function problem(status: number, detail: string): Answer {
  const body = { type: "about:blank", status, detail };
  return { status, headers: { "content-type": "application/problem+json" }, body };
}
