import { createLogger } from "@stoplight/prism-core";
import { createInstance, type IHttpConfig, type IHttpRequest, ProblemJsonError } from "@stoplight/prism-http";
import preferences from "@stoplight/prism-http-server/dist/getHttpConfigFromRequest.js";
import { type Outcome, type Service, strictFailure } from "../service/index.ts";
import { begin, type Exchange } from "./exchange.ts";
import type { Operation } from "./operations.ts";
import { ownViolations, responder } from "./responder.ts";
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
  return async (input: IHttpRequest, call: Exchange["call"]): Promise<Outcome> => {
    const preferred = preferences.getHttpConfigFromRequest(input);
    if (preferred._tag === "Left") return failed(preferred.left);
    const { code, exampleKey, dynamic = config.mock.dynamic, seed } = preferred.right;
    const mock = {
      dynamic,
      ...(code === undefined ? {} : { code }),
      ...(exampleKey === undefined ? {} : { exampleKey }),
      ...(seed === undefined ? {} : { seed }),
    };
    const exchange: Exchange = { call, service, refusal: await service.authenticate(call), delivery: { delayMs: 0 } };
    begin(input, exchange);
    const result = await prism.request(input, operations, { ...config, mock })();
    if (result._tag === "Left") return failed(result.left);
    const { output, validations } = result.right;
    const violations = [
      ...validations.input.map((one) => toViolation(one, "request")),
      ...ownViolations(input),
      ...validations.output.map((one) => toViolation(one, "document")),
    ];
    const answer =
      service.strict && violations.length > 0
        ? strictFailure(violations)
        : { status: output.statusCode, headers: textHeaders(output.headers), body: output.body };
    return { answer, delivery: exchange.delivery, violations };
  };
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
