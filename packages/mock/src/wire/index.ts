export { type Answer, bodyText, type Delivery, type Drop, hasNoBody, type Outcome } from "./answer.ts";
export { type Call, isObject, parsedBody, sentValue } from "./call.ts";
export { answerOfCase, caseNamed, firstSuccess } from "./cases.ts";
export { errorAnswer, invalidParameter, missingParameter, noOperation, type Refusal } from "./errors.ts";
export { createRecorder, type Exchanged, type RecordedRequest, recordOf } from "./recorded.ts";
export { redactBody, redactHeaders } from "./redaction.ts";
export { createRouter, findRoute, methodsOf, type Route } from "./route.ts";
export { strictFailure } from "./strict-failure.ts";
export { isInteger, locationOf, notIntegers, notJson, unknownQueryNames, type Violation } from "./violations.ts";
