export type { Credentials } from "../authentication/index.ts";
export type {
  Clock,
  Endpoints,
  EnqueuedAnswer,
  RecordedRequest,
  Scenario,
  ServiceOptions,
  Transition,
  Violation,
} from "../service/index.ts";
export { handlers, type InProcessMock, inProcessMock } from "./in-process.ts";
