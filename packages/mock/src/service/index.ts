export { CallbackError, namedClock } from "./callback.ts";
export { type AdjustableClock, adjustableClock, type Clock, systemClock } from "./clock.ts";
export { type EndpointList, endpointLists } from "./endpoint-list.ts";
export type { Endpoints } from "./endpoints.ts";
export { pageAnswer } from "./paging.ts";
export type { EnqueuedAnswer } from "./queue.ts";
export { createService, type Scenario, type Service, type ServiceOptions } from "./service.ts";
export type { Transition } from "./transitions.ts";
