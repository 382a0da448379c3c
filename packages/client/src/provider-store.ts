import type { CheckedCredentials, ProviderContext, UncheckedCredentials } from "./credentials.ts";

const renewBeforeMs = 5 * 60_000;

/** What asks for credentials. */
export type Ask = (context: ProviderContext) => UncheckedCredentials | Promise<UncheckedCredentials>;

/** What a store needs of the rest. It is given, and not imported, so that a bundler can load this file alone. */
export interface StoreNeeds {
  /** The time by which credentials end. */
  now(): Date;
  check(found: UncheckedCredentials): CheckedCredentials;
  /** The error for a provider that failed, its texts passed through `hide`. `given` are the credentials of before. */
  failed(error: unknown, given: CheckedCredentials | undefined, hide: (text: string) => string): Error;
}

/** Keeps what a provider gives. */
export interface ProviderStore {
  get(signal: AbortSignal): Promise<CheckedCredentials>;
  /** Forgets what it gave, if that is still what it would give. */
  forget(used: CheckedCredentials): void;
}

interface Asking {
  readonly answer: Promise<CheckedCredentials>;
  readonly controller: AbortController;
  /** How many attempts wait for the answer. */
  waiting: number;
}

/** Asks a provider once at a time, however many wait, and again five minutes before what it gave ends. */
export function providerStore(provider: Ask, { now, check, failed }: StoreNeeds): ProviderStore {
  /** `endsAt` is in milliseconds since 1970, and `NaN` where that is not said. */
  let known: { readonly credentials: CheckedCredentials; readonly endsAt: number } | undefined;
  let asking: Asking | undefined;
  // Also those that were forgotten: a provider that cannot renew them may say which.
  let given: CheckedCredentials | undefined;

  // What says that credentials cannot be right is our own, and holds nothing to hide.
  let refusal: unknown;

  function checked(found: UncheckedCredentials): CheckedCredentials {
    try {
      return check(found);
    } catch (error) {
      refusal = error;
      throw error;
    }
  }

  async function ask(controller: AbortController): Promise<CheckedCredentials> {
    try {
      const found = await provider({ signal: controller.signal });
      const credentials = checked(found);
      given = credentials;
      // What comes after nobody waited any more is older than what was asked for since.
      if (asking?.controller === controller)
        known = { credentials, endsAt: new Date(found.expiration ?? Number.NaN).getTime() };
      return credentials;
    } finally {
      if (asking?.controller === controller) asking = undefined;
    }
  }

  function start(): Asking {
    const controller = new AbortController();
    asking ??= { controller, waiting: 0, answer: Promise.resolve(controller).then(ask) };
    return asking;
  }

  function join(signal: AbortSignal): Promise<CheckedCredentials> {
    signal.throwIfAborted();
    const joined = start();
    joined.waiting++;
    const leave = () => {
      joined.waiting--;
      if (joined.waiting > 0) return;
      if (asking === joined) asking = undefined;
      joined.controller.abort(signal.reason);
    };
    signal.addEventListener("abort", leave);
    const answer = joined.answer.finally(() => signal.removeEventListener("abort", leave));
    // Each who waits gets an error of its own, to which its call adds what it knows.
    return answer.catch((error: unknown) => {
      throw failed(error, given, error === refusal ? (text) => text : hide);
    });
  }

  return {
    async get(signal) {
      const leftMs = known ? known.endsAt - now().getTime() : Number.NaN;
      if (!known || !(leftMs > 0)) return join(signal);
      // Nobody has to wait for a renewal while what is known still holds; nor for one that fails.
      if (leftMs <= renewBeforeMs) start().answer.catch(() => {});
      return known.credentials;
    },
    forget(used) {
      if (known?.credentials === used) known = undefined;
    },
  };
}

/**
 * What a provider tried to use is not known, so what stands after a telling name is taken out, in whatever notation: JSON
 * also within JSON, XML, a form, a header, an assignment.
 */
function hide(text: string): string {
  const named = /(?:key|secret|token|password|authorization)\w*/.source;
  const apart = /(?:[^\w,;&}=:>]*[=:>][^\w,;&}]*|%3D)(?:bearer )?/.source;
  return text.replace(new RegExp(`(${named}${apart})[^\\s"'\\\\,;&}<]+`, "gi"), "$1***");
}
