export type { Credentials } from "./authentication/index.ts";
export { type Mock, type MockOptions, startMock } from "./mock.ts";
export type {
  Clock,
  Endpoints,
  EnqueuedAnswer,
  Scenario,
  ServiceOptions,
  Transition,
} from "./service/index.ts";
export type { Answer, Exchanged, RecordedRequest, Violation } from "./wire/index.ts";
