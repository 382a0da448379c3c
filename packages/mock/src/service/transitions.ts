import type { VpcEndpoint } from "@vpc-endpoints/types";

/** When a change shows: give either `afterRequests` or `afterMs`. */
interface Due {
  /** Once this many requests for its instance were answered, in whatever way, since the transition was given. From 0. */
  readonly afterRequests?: number | undefined;
  /** Once this many milliseconds have passed since the transition was given. From 0. */
  readonly afterMs?: number | undefined;
}

/** A change of the data that happens later: an endpoint gets other values, vanishes, or appears. */
export type Transition = Due &
  (
    | {
        /** The endpoint that changes. */
        readonly endpointId: string;
        /** The fields that change, for example `{ endpointStatus: "Active" }`. */
        readonly set: Readonly<Partial<VpcEndpoint>>;
        /** Only the endpoint of this instance changes. Default: that of every instance that has it. */
        readonly InstanceId?: string | undefined;
        readonly vanish?: undefined;
        readonly appear?: undefined;
      }
    | {
        /** The endpoint that is gone from then on. */
        readonly endpointId: string;
        readonly vanish: true;
        /** Only the endpoint of this instance vanishes. Default: that of every instance that has it. */
        readonly InstanceId?: string | undefined;
        readonly set?: undefined;
        readonly appear?: undefined;
      }
    | {
        /** The endpoint that is there from then on, at the end of the list. */
        readonly appear: VpcEndpoint;
        /** The instance that has it. Needed where instances have lists of their own. */
        readonly InstanceId?: string | undefined;
        readonly endpointId?: undefined;
        readonly set?: undefined;
        readonly vanish?: undefined;
      }
  );

/** A transition that was given, and how far it has come. */
export interface Pending {
  readonly transition: Transition;
  /** The lists that it changes, by the `InstanceId` or, of the list that every other instance has, `undefined`. */
  readonly lists: ReadonlySet<string | undefined>;
  /** When it was given, in milliseconds. */
  readonly since: number;
  /** Requests that were answered since. */
  requests: number;
}

/** Whether a transition shows. `now` is in milliseconds. */
export function isDue({ transition, since, requests }: Pending, now: number): boolean {
  const { afterRequests, afterMs = 0 } = transition;
  return afterRequests === undefined ? now - since >= afterMs : requests >= afterRequests;
}

/** Which of two transitions that are due was due first: negative, the first; positive, the second. */
export function byDue(a: Pending, b: Pending): number {
  const [first, second] = [a.transition, b.transition];
  if (first.afterMs !== undefined && second.afterMs !== undefined) {
    return a.since + first.afterMs - (b.since + second.afterMs);
  }
  if (first.afterRequests === undefined || second.afterRequests === undefined) return 0;
  return b.requests - second.afterRequests - (a.requests - first.afterRequests);
}

/** The entries of a list once a transition shows. */
export function changed(entries: readonly VpcEndpoint[], transition: Transition): readonly VpcEndpoint[] {
  if (transition.appear) return [...entries, transition.appear];
  const index = entries.findIndex(({ endpointId }) => endpointId === transition.endpointId);
  const entry = entries[index];
  if (!entry) return entries;
  return transition.vanish ? entries.toSpliced(index, 1) : entries.with(index, { ...entry, ...transition.set });
}

/**
 * Checks what a transition says without the data.
 * @throws {TypeError | RangeError} naming the field.
 */
export function checkTransition({ endpointId, afterRequests, afterMs, set, vanish, appear }: Transition): void {
  if ((afterRequests === undefined) === (afterMs === undefined)) {
    throw new TypeError("a transition has either afterRequests or afterMs");
  }
  if (afterRequests !== undefined && (!Number.isSafeInteger(afterRequests) || afterRequests < 0)) {
    throw new RangeError(`afterRequests: ${afterRequests} is no whole number from 0`);
  }
  if (afterMs !== undefined && !(afterMs >= 0)) throw new RangeError(`afterMs: ${afterMs} is no number from 0`);
  if ([set, vanish, appear].filter((one) => one !== undefined).length !== 1) {
    throw new TypeError("a transition has one of set, vanish and appear");
  }
  if (!appear && endpointId === undefined) throw new TypeError("endpointId: is missing");
  if (appear && endpointId !== undefined) throw new TypeError("endpointId: the one that appears has its own");
}
