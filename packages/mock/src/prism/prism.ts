import { createLogger } from "@stoplight/prism-core";
import { createInstance, type IHttpConfig, type IHttpRequest, ProblemJsonError } from "@stoplight/prism-http";
import type { Service } from "../service/index.ts";
import { type Call, findRoute, type Outcome, strictFailure, unknownQueryNames } from "../wire/index.ts";
import { begin, type Exchange } from "./exchange.ts";
import { type Operation, prismOperation } from "./operations.ts";
import { responder } from "./responder.ts";
import { toViolation } from "./violations.ts";

const config: IHttpConfig = {
  checkSecurity: true,
  validateRequest: true,
  validateResponse: true,
  errors: false,
  isProxy: false,
  upstreamProxy: undefined,
  mock: { dynamic: false },
};

/** Makes the function that runs a request through Prism: routing, validation, `Prefer`, our responder, validation. */
export function createPrism(operations: Operation[], service: Service) {
  const logger = createLogger("mock", { enabled: false });
  const prism = createInstance(config, { logger, mock: responder });
  return async (input: IHttpRequest, call: Call): Promise<Outcome> => {
    // Most requests prefer nothing, and finding that out by Prism's decoder costs more than all of paging.
    const preferred = prefersSomething(input) ? await preferencesOf(input) : undefined;
    if (preferred?._tag === "Left") return failed(preferred.left);
    const { code, exampleKey, dynamic = config.mock.dynamic, seed } = preferred?.right ?? config.mock;
    const mock = {
      dynamic,
      ...(code === undefined ? {} : { code }),
      ...(exampleKey === undefined ? {} : { exampleKey }),
      ...(seed === undefined ? {} : { seed }),
    };
    const route = findRoute(call.method, input.url.path);
    if (!route) {
      const found = await prism.request(input, operations, config)();
      if (found._tag === "Left") return failed(found.left);
      throw new Error(`Prism found an operation for ${call.method} ${call.path}, where the mock found none`);
    }
    const { operation } = route;
    const refusal = await service.authenticate(call, operation.operationId);
    const exchange: Exchange = { call, route, service, refusal, delivery: { delayMs: 0 } };
    begin(input, exchange);
    const result = await prism.request(input, [prismOperation(operations, operation)], { ...config, mock })();
    if (result._tag === "Left") return failed(result.left);
    const { output, validations } = result.right;
    const violations = [
      ...validations.input.map((one) => toViolation(one, "request", operation)),
      ...unknownQueryNames(operation, call),
      ...validations.output.map((one) => toViolation(one, "document", operation)),
    ];
    const answer =
      service.strict && violations.length > 0
        ? strictFailure(violations)
        : { status: output.statusCode, headers: textHeaders(output.headers), body: output.body };
    return { answer, delivery: exchange.delivery, violations };
  };
}

/** What a request prefers, as Prism's server reads it. The decoder is loaded when it is first needed. */
async function preferencesOf(input: IHttpRequest) {
  const { default: decoder } = await import("@stoplight/prism-http-server/dist/getHttpConfigFromRequest.js");
  return decoder.getHttpConfigFromRequest(input);
}

/** Whether a request has the header `Prefer`, or one of the query parameters that Prism takes in its place. */
function prefersSomething({ headers, url }: IHttpRequest): boolean {
  return headers?.prefer !== undefined || Object.keys(url.query ?? {}).some((name) => name.startsWith("__"));
}

/** Header values that an example gives as numbers, as text; names in lower case. */
function textHeaders(headers: Readonly<Record<string, unknown>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}

/** The problem document that Prism answers where it cannot serve an example, for example because no route fits. */
function failed(error: Error): Outcome {
  const problem = ProblemJsonError.toProblemJson(error);
  const answer = {
    status: problem.status,
    headers: { "content-type": "application/problem+json" },
    body: JSON.stringify(problem),
  };
  return { answer, delivery: { delayMs: 0 }, violations: [] };
}
