import type { VpcEndpoint } from "@vpc-endpoints/types";
import { createTransitions, type Transition } from "./transitions.ts";

/**
 * The endpoints that a mock serves: one list that every instance has, or a list for each `InstanceId`, in which case any
 * other instance does not exist.
 */
export type Endpoints = readonly VpcEndpoint[] | { readonly [InstanceId: string]: readonly VpcEndpoint[] };

/** The endpoints of a mock and the changes to them. */
export interface EndpointStore {
  /** Whether there are any to serve. Without, the mock answers with the document's examples. */
  readonly given: boolean;
  /** The endpoints of an instance as they are now. `undefined`: there is no such instance. */
  list(instanceId: string): readonly VpcEndpoint[] | undefined;
  /** Replaces them all. Pending transitions are dropped. */
  replace(endpoints: Endpoints | undefined): void;
  /**
   * Lets an endpoint change later.
   * @throws {TypeError | RangeError} if the transition cannot be right or no list has the endpoint.
   */
  move(transition: Transition): void;
  /** Drops the transitions, so that every endpoint is as it was given. */
  reset(): void;
}

/** Keeps endpoints. They are copied, so that later changes to the argument do not show. `now` answers with milliseconds. */
export function createEndpointStore(initial: Endpoints | undefined, now: () => number): EndpointStore {
  const transitions = createTransitions(now);
  let lists = toLists(initial);
  return {
    get given() {
      return lists !== undefined;
    },
    list(instanceId) {
      const entries = lists?.everyInstance ?? lists?.byInstance.get(instanceId);
      return entries && transitions.apply(entries);
    },
    replace(endpoints) {
      lists = toLists(endpoints);
      transitions.clear();
    },
    move(transition) {
      const { endpointId } = transition;
      const all = lists ? [lists.everyInstance ?? [], ...lists.byInstance.values()].flat() : [];
      if (!all.some((entry) => entry.endpointId === endpointId))
        throw new RangeError(`no list of endpoints has the endpointId ${JSON.stringify(endpointId)}`);
      transitions.add(transition);
    },
    reset: transitions.clear,
  };
}

interface Lists {
  readonly everyInstance: readonly VpcEndpoint[] | undefined;
  readonly byInstance: ReadonlyMap<string, readonly VpcEndpoint[]>;
}

function toLists(endpoints: Endpoints | undefined): Lists | undefined {
  if (endpoints === undefined) return undefined;
  const copy = structuredClone(endpoints);
  if (isList(copy)) return { everyInstance: copy, byInstance: new Map() };
  return { everyInstance: undefined, byInstance: new Map(Object.entries(copy)) };
}

function isList(endpoints: Endpoints): endpoints is readonly VpcEndpoint[] {
  return Array.isArray(endpoints);
}
