export type { Credentials } from "../authentication/index.ts";
export type {
  Clock,
  Endpoints,
  EnqueuedAnswer,
  Scenario,
  ServiceOptions,
  Transition,
} from "../service/index.ts";
export type { RecordedRequest, Violation } from "../wire/index.ts";
export { handlers, type InProcessMock, inProcessMock } from "./in-process.ts";
