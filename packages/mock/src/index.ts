export type { Credentials } from "./authentication/index.ts";
export { type Mock, type MockOptions, startMock } from "./mock.ts";
export type {
  Clock,
  Endpoints,
  EnqueuedAnswer,
  RecordedRequest,
  Scenario,
  ServiceOptions,
  Transition,
  Violation,
} from "./service/index.ts";
