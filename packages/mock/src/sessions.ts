import { nodeHashing } from "./authentication/node-hashing.ts";
import { checkChange, checkEndpoints } from "./prism/index.ts";
import {
  type AdjustableClock,
  adjustableClock,
  createService,
  namedClock,
  type Scenario,
  type Service,
  type ServiceOptions,
  systemClock,
} from "./service/index.ts";

/** Data, queue, record and clock of their own on a shared server. */
export interface Session {
  readonly service: Service;
  readonly clock: AdjustableClock;
  /** What a test does with it. Transitions are held to the document, and a reset also moves the clock back. */
  readonly scenario: Scenario;
  /**
   * Serves these endpoints from now on.
   * @throws {TypeError} naming everything that is not as the document says. The old ones are then kept.
   */
  setEndpoints(endpoints: unknown): void;
  /**
   * Serves these endpoints for one instance from now on.
   * @throws {TypeError} naming everything that is not as the document says. The old ones are then kept.
   */
  setEndpointsOf(instanceId: string, endpoints: unknown): void;
}

/** The sessions of a mock. */
export interface Sessions {
  /** The session of who names none. */
  readonly usual: Session;
  /** The session of this name, which is made when it is first asked for. It starts with the data of the usual one. */
  named(name: string): Session;
}

const maxSessions = 1000;

/**
 * Keeps the usual session and the last 1,000 others.
 * @throws {TypeError} if the endpoints are not as the document says.
 */
export function createSessions(options: ServiceOptions): Sessions {
  if (options.endpoints !== undefined) checkEndpoints(options.endpoints, "endpoints");
  const usual = createSession({ ...options, endpoints: structuredClone(options.endpoints) });
  const others = new Map<string, Session>();
  return {
    usual,
    named(name) {
      const session = others.get(name) ?? createSession({ ...options, endpoints: usual.service.endpoints.all() });
      // A map keeps the order of insertion: the first is the one that was not used for the longest time.
      others.delete(name);
      others.set(name, session);
      const [oldest] = others.size > maxSessions ? others.keys() : [];
      if (oldest !== undefined) others.delete(oldest);
      return session;
    },
  };
}

function createSession(options: ServiceOptions): Session {
  const clock = adjustableClock(namedClock(options.clock ?? systemClock));
  const service = createService({ ...options, clock }, nodeHashing);
  return {
    service,
    clock,
    scenario: {
      get requests() {
        return service.requests;
      },
      enqueue: service.enqueue,
      move(transition) {
        checkChange(transition, service.endpoints.find);
        service.move(transition);
      },
      reset() {
        clock.reset();
        service.reset();
      },
    },
    setEndpoints(endpoints) {
      checkEndpoints(endpoints, "endpoints");
      service.endpoints.replace(endpoints);
    },
    setEndpointsOf(instanceId, endpoints) {
      checkEndpoints(endpoints, "endpoints");
      if (!Array.isArray(endpoints)) throw new TypeError("endpoints: is no list");
      service.endpoints.replaceOf(instanceId, endpoints);
    },
  };
}
