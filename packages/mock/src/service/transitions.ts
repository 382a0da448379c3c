import type { VpcEndpoint } from "@vpc-endpoints/types";

/** A change of one endpoint that happens later: give either `afterRequests` or `afterMs`. */
export interface Transition {
  /** The endpoint that changes. */
  readonly endpointId: string;
  /** The change shows once this many requests for its instance were answered since the transition was given. */
  readonly afterRequests?: number | undefined;
  /** The change shows once this many milliseconds have passed since the transition was given. */
  readonly afterMs?: number | undefined;
  /** The fields that change, for example `{ endpointStatus: "Active" }`. */
  readonly set: Readonly<Partial<VpcEndpoint>>;
}

/** The transitions that were given and how far each has come. */
export interface Transitions {
  add(transition: Transition): void;
  /** The entries as they are now. It counts as a request for the instance that has them. */
  apply(entries: readonly VpcEndpoint[]): readonly VpcEndpoint[];
  clear(): void;
}

/** Keeps transitions. `now` answers with milliseconds. */
export function createTransitions(now: () => number): Transitions {
  const pending: { readonly transition: Transition; readonly since: number; requests: number }[] = [];
  return {
    add(transition) {
      checkTransition(transition);
      pending.push({ transition, since: now(), requests: 0 });
    },
    apply(entries) {
      if (pending.length === 0) return entries;
      const changes = new Map<string, Partial<VpcEndpoint>>();
      for (const one of pending) {
        const { endpointId, afterRequests, afterMs = 0, set } = one.transition;
        if (!entries.some((entry) => entry.endpointId === endpointId)) continue;
        const due = afterRequests === undefined ? now() - one.since >= afterMs : one.requests >= afterRequests;
        one.requests += 1;
        if (due) changes.set(endpointId, { ...changes.get(endpointId), ...set });
      }
      return entries.map((entry) => ({ ...entry, ...changes.get(entry.endpointId) }));
    },
    clear() {
      pending.length = 0;
    },
  };
}

function checkTransition({ afterRequests, afterMs }: Transition): void {
  if ((afterRequests === undefined) === (afterMs === undefined)) {
    throw new TypeError("a transition has either afterRequests or afterMs");
  }
  if (afterRequests !== undefined && (!Number.isSafeInteger(afterRequests) || afterRequests < 0)) {
    throw new RangeError(`afterRequests: ${afterRequests} is no whole number from 0`);
  }
  if (afterMs !== undefined && !(afterMs >= 0)) throw new RangeError(`afterMs: ${afterMs} is no number from 0`);
}
