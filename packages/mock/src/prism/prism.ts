import type { IHttpRequest } from "@stoplight/prism-http";
import type { Service } from "../service/index.ts";
import {
  type Call,
  findRoute,
  methodsOf,
  noOperation,
  notJson,
  type Outcome,
  strictFailure,
  unknownQueryNames,
} from "../wire/index.ts";
import { config, createEngine, preferencesOf, problemOf } from "./engine.ts";
import { begin, type Exchange } from "./exchange.ts";
import { operations, prismOperation } from "./operations.ts";
import { responder } from "./responder.ts";
import { brokenRules, toViolation } from "./violations.ts";

/** Runs a request through Prism: routing, validation, `Prefer`, our responder, validation. */
export type RunPrism = (input: IHttpRequest, call: Call, service: Service) => Promise<Outcome>;

/** Makes the function that does so. */
export function createPrism(): RunPrism {
  const prism = createEngine(responder, true);
  const router = createEngine(responder, false);
  return async (input, call, service) => {
    // Most requests prefer nothing, and finding that out by Prism's decoder costs more than all of paging.
    const preferred = prefersSomething(call) ? preferencesOf(input) : undefined;
    if (preferred?._tag === "Left") return failed(preferred.left);
    const mock = { ...config.mock, ...preferred?.right };
    const route = findRoute(call.method, input.url.path);
    if (!route) {
      const { path } = input.url;
      // Prism's router decodes literal segments, ours does not: what it decodes is then what was sent.
      const undecoded = path.replaceAll("%", "%25");
      const found = await router.request({ ...input, url: { ...input.url, path: undecoded } }, operations, config)();
      if (found._tag === "Left") {
        const { detail } = problemOf(found.left);
        return unrouted(
          path,
          detail.replace(undecoded, () => path),
          service,
        );
      }
      throw new Error(`Prism found an operation for ${call.method} ${call.path}, where the mock found none`);
    }
    const { operation } = route;
    const { operationId } = operation;
    const refusal = await service.authenticate(call, operationId);
    const exchange: Exchange = { call, route, service, refusal, delivery: { delayMs: 0 } };
    begin(input, exchange);
    const result = await prism.request(input, [prismOperation(operation)], { ...config, mock })();
    if (result._tag === "Left") return { ...failed(result.left), operationId, violations: notJson(call) };
    const { output, validations } = result.right;
    const violations = [
      ...brokenRules(validations.input, exchange),
      ...unknownQueryNames(operation, call),
      ...notJson(call),
      ...validations.output.map((one) => toViolation(one, "document", operation)),
    ];
    const answer =
      service.strict && violations.length > 0
        ? strictFailure(violations)
        : { status: output.statusCode, headers: textHeaders(output.headers), body: output.body };
    return { operationId, answer, delivery: exchange.delivery, violations };
  };
}

/** Whether a request has the header `Prefer`, or one of the query parameters that Prism takes in its place. */
function prefersSomething({ headers, query }: Call): boolean {
  return headers.prefer !== undefined || query.some(([name]) => name.startsWith("__"));
}

/** Header values that an example gives as numbers, as text; names in lower case. */
function textHeaders(headers: Readonly<Record<string, unknown>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}

/** The answer to a request that calls no operation, with what Prism says of it as a violation. */
function unrouted(path: string, detail: string, service: Service): Outcome {
  const violations = [{ fault: "request", location: "", message: detail } as const];
  const answer = service.strict ? strictFailure(violations) : service.refuse(noOperation(methodsOf(path)));
  return { answer, delivery: { delayMs: 0 }, violations };
}

/** The problem document that Prism answers where it cannot serve an example, for example one that does not exist. */
function failed(error: Error): Outcome {
  const problem = problemOf(error);
  const answer = {
    status: problem.status,
    headers: { "content-type": "application/problem+json" },
    body: JSON.stringify(problem),
  };
  return { answer, delivery: { delayMs: 0 }, violations: [] };
}
