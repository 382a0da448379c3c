import type { OperationDescription } from "@vpc-endpoints/types";
import { type Answer, type DecodeContext, parse } from "../answer.ts";
import { failureOf, invalidResponse, noSuccess } from "../failure.ts";
import { type Now, whenDone } from "../signing/digest.ts";

/** Whether a `Response` that a program makes can have this status. */
export function hasStatus({ response: { status } }: Answer): boolean {
  return status >= 200 && status <= 599;
}

/**
 * Holds an answer to being a success as far as one can see that without knowing what the operation answers.
 * @throws {ApiError} if the service answered an error, whatever the HTTP status.
 * @throws {InvalidResponseError} if the status is not that of a success.
 */
export function checkAnswer(operation: OperationDescription, answer: Answer, context: DecodeContext): Now<Answer> {
  // Where there can be no error, what may be a long body need not be parsed here.
  const isLong = answer.response.ok && !/"[Cc]ode"|<Code>/.test(answer.text);
  return whenDone(isLong ? {} : parse(answer.text), (json) => {
    const error = failureOf(operation, answer, json, context);
    if (error) throw error;
    if (!hasStatus(answer)) throw invalidResponse(answer, noSuccess, context);
    return answer;
  });
}
