import type { VpcEndpoint } from "@vpc-endpoints/types";
import { byDue, changed, checkTransition, isDue, type Pending, type Transition } from "./transitions.ts";

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
  list(instanceId: string | undefined): readonly VpcEndpoint[] | undefined;
  /** All of them as they are now. `undefined`: none were given. */
  all(): Endpoints | undefined;
  /** An endpoint as it is now, or as it will appear. */
  find(endpointId: string): VpcEndpoint | undefined;
  /** Replaces them all. Pending transitions are dropped. */
  replace(endpoints: Endpoints | undefined): void;
  /**
   * Replaces those of one instance, and drops the transitions that concern it. Where every instance had the same list,
   * this is the only one from then on.
   */
  replaceOf(instanceId: string, entries: readonly VpcEndpoint[]): void;
  /**
   * Lets something change later.
   * @throws {TypeError | RangeError} if the transition cannot be right, or no list has the endpoint.
   */
  move(transition: Transition): void;
  /** Counts a request for an instance that was answered. */
  answered(instanceId: string): void;
  /** Drops the transitions, so that every endpoint is as it was given. */
  reset(): void;
}

/** Lists by `InstanceId`, or one under `undefined`, which every instance has. */
type Lists = ReadonlyMap<string | undefined, readonly VpcEndpoint[]>;

const none: Lists = new Map();

/**
 * Keeps endpoints.
 * @param initial Not copied: nobody may change them. Those that replace them later are copied.
 * @param now Answers with milliseconds.
 */
export function createEndpointStore(initial: Endpoints | undefined, now: () => number): EndpointStore {
  let given = toLists(initial);
  // A transition that shows is made once and for all here, so that a request costs no more for the data being large.
  let current = given ?? none;
  let pending: Pending[] = [];

  function settled(): Lists {
    for (const one of pending.filter((candidate) => isDue(candidate, now())).sort(byDue)) {
      const entries = Array.from(
        current,
        ([key, list]) => [key, one.lists.has(key) ? changed(list, one.transition) : list] as const,
      );
      current = new Map(entries);
      pending = pending.filter((other) => other !== one);
    }
    return current;
  }
  const keyOf = (lists: Lists, instanceId: string | undefined) => (lists.has(instanceId) ? instanceId : undefined);

  function listsOf(transition: Transition): Set<string | undefined> {
    const lists = settled();
    const { appear, InstanceId } = transition;
    const endpointId = appear ? appear.endpointId : transition.endpointId;
    const having = [...lists].filter(([, entries]) => entries.some((entry) => entry.endpointId === endpointId));
    const coming = pending.filter((one) => one.transition.appear?.endpointId === endpointId);
    const found = new Set([...having.map(([key]) => key), ...coming.flatMap((one) => [...one.lists])]);
    const name = JSON.stringify(endpointId);
    if (!appear) {
      const own =
        InstanceId === undefined || found.has(undefined)
          ? found
          : new Set([...found].filter((key) => key === InstanceId));
      if (own.size > 0) return own;
      const whose = InstanceId === undefined ? "no list of endpoints" : `no list of ${InstanceId}`;
      throw new RangeError(`endpointId: ${whose} has the endpointId ${name}`);
    }
    const key = keyOf(lists, InstanceId);
    if (!lists.has(key)) throw new RangeError(`InstanceId: ${JSON.stringify(InstanceId)} has no list of endpoints`);
    if (found.has(key)) throw new RangeError(`appear: the list has the endpointId ${name} already`);
    return new Set([key]);
  }

  return {
    get given() {
      return given !== undefined;
    },
    list(instanceId) {
      const lists = settled();
      return lists.get(keyOf(lists, instanceId));
    },
    all() {
      const lists = settled();
      if (!given) return undefined;
      return lists.get(undefined) ?? Object.fromEntries(ofInstances(lists));
    },
    find(endpointId) {
      const coming = pending.map(({ transition }) => transition.appear);
      return [...settled().values(), coming].flat().find((entry) => entry?.endpointId === endpointId);
    },
    replace(endpoints) {
      given = toLists(structuredClone(endpoints));
      current = given ?? none;
      pending = [];
    },
    replaceOf(instanceId, entries) {
      const list = structuredClone(entries);
      given = new Map<string | undefined, readonly VpcEndpoint[]>(ofInstances(given ?? none)).set(instanceId, list);
      current = new Map<string | undefined, readonly VpcEndpoint[]>(ofInstances(current)).set(instanceId, list);
      pending = pending
        .map((one) => ({
          ...one,
          lists: new Set([...one.lists].filter((key) => key !== instanceId && key !== undefined)),
        }))
        .filter(({ lists }) => lists.size > 0);
    },
    move(transition) {
      checkTransition(transition);
      pending.push({ transition: structuredClone(transition), lists: listsOf(transition), since: now(), requests: 0 });
    },
    answered(instanceId) {
      const key = keyOf(current, instanceId);
      for (const one of pending) if (one.lists.has(key)) one.requests += 1;
    },
    reset() {
      current = given ?? none;
      pending = [];
    },
  };
}

function toLists(endpoints: Endpoints | undefined): Lists | undefined {
  if (endpoints === undefined) return undefined;
  return new Map(isList(endpoints) ? [[undefined, endpoints]] : Object.entries(endpoints));
}

function ofInstances(lists: Lists): [string, readonly VpcEndpoint[]][] {
  return [...lists].flatMap(([key, list]) => (key === undefined ? [] : [[key, list]]));
}

function isList(endpoints: Endpoints): endpoints is readonly VpcEndpoint[] {
  return Array.isArray(endpoints);
}
