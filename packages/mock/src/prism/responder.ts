import type { IHttpOperationConfig, IHttpResponse, PrismHttpComponents } from "@stoplight/prism-http";
import { exampleMocker } from "./engine.ts";
import { withHeadersOfCase } from "./example-headers.ts";
import { exchangeOf } from "./exchange.ts";
import { brokenRules } from "./violations.ts";

type Mocker = PrismHttpComponents["mock"];

/**
 * The `mock` component that Prism is given. What the service decides is answered by it: enqueued answers, refused
 * signatures, bad parameters, data. Where an example of the document is asked for, Prism's own mocker answers.
 */
export const responder: Mocker = ({ resource, input, config }) => {
  const exchange = exchangeOf(input.data);
  const { service, ...known } = exchange;
  const violations = brokenRules(input.validations, known);
  const { answer, delivery } = service.respond({ ...known, violations }, asksForExample(config, violations.length > 0));
  exchange.delivery = delivery;
  if (!answer) {
    const example = exampleMocker({ resource, input, config });
    return (logger) => withHeadersOfCase(resource, example(logger));
  }
  const output: IHttpResponse = { statusCode: answer.status, headers: { ...answer.headers }, body: answer.body };
  return () => ({ _tag: "Right", right: output });
};

/** Whether `Prefer` asks for an example. A request with violations can only ask for one of the errors for them. */
function asksForExample({ code, exampleKey, dynamic }: IHttpOperationConfig, broken: boolean): boolean {
  if (broken) return (code === 400 || code === 422) && exampleKey !== undefined;
  return code !== undefined || exampleKey !== undefined || dynamic;
}
