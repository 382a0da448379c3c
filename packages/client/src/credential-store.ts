import {
  type CheckedCredentials,
  type CredentialsSource,
  checkCredentials,
  fromEnvironment,
  isCredentialsClient,
} from "./credentials.ts";
import { ConfigurationError } from "./errors.ts";
import type { Ask, ProviderStore, StoreNeeds } from "./provider-store.ts";
import { cleanCause, redactor } from "./redact.ts";
import { environmentCredentials } from "./runtime.ts";

/** Where the credentials of attempts come from. */
export interface CredentialStore {
  /**
   * The credentials to sign the next attempt with.
   * @throws {ConfigurationError} if there are none, if they cannot be right, or if the provider fails.
   */
  get(signal: AbortSignal): CheckedCredentials | Promise<CheckedCredentials>;
  /** Forgets what a provider gave, so that it is asked again. `false` if there is no provider. */
  forget(used: CheckedCredentials): boolean;
}

/**
 * The stores of a client, by source; without one the credentials are those of the environment. A provider has one store,
 * however many calls name it.
 * @param now - the time by which credentials end.
 */
export function credentialStores(now: () => Date): (source: CredentialsSource | undefined) => CredentialStore {
  const stores = new WeakMap<object, CredentialStore>();
  const needs = { now, check: checkCredentials, failed };
  return (source) => {
    if (source === undefined) return { get: () => checkCredentials(fromEnvironment()), forget: () => false };
    const store = stores.get(source) ?? storeOf(source, needs);
    // What is no object is refused when it is asked, and cannot be a key.
    if (Object(source) === source) stores.set(source, store);
    return store;
  };
}

function storeOf(source: CredentialsSource, needs: StoreNeeds): CredentialStore {
  if (typeof source === "function") return lazyStore(source, needs);
  if (isCredentialsClient(source)) return lazyStore(() => source.getCredential(), needs);
  let checked: CheckedCredentials | undefined;
  return {
    get() {
      checked ??= checkCredentials(source);
      return checked;
    },
    forget: () => false,
  };
}

/** The store of a provider is loaded when it is needed: not every program has one. */
function lazyStore(provider: Ask, needs: StoreNeeds): CredentialStore {
  let store: ProviderStore | undefined;
  let loading: Promise<ProviderStore> | undefined;
  async function load(): Promise<ProviderStore> {
    try {
      const { providerStore } = await import("./provider-store.ts");
      store = providerStore(provider, needs);
      return store;
    } finally {
      // If it failed, the next attempt tries again.
      loading = undefined;
    }
  }
  return {
    async get(signal) {
      if (store) return store.get(signal);
      loading ??= load();
      // Each who waits gets an error of its own, to which its call adds what it knows.
      const loaded = await loading.catch((error: unknown) => {
        throw maybeLater("what asks the provider could not be loaded", error);
      });
      return loaded.get(signal);
    },
    forget(used) {
      store?.forget(used);
      return true;
    },
  };
}

/** The error for a provider that failed, maybe for a reason that passes. */
function failed(error: unknown, given: object | undefined, hide: (text: string) => string): ConfigurationError {
  const redact = redactor([...Object.values(given ?? {}), ...Object.values(environmentCredentials())]);
  const clean = cleanCause(error, (text) => hide(redact(text)));
  // What says that credentials cannot be right is an answer, and does not pass.
  return error instanceof ConfigurationError
    ? new ConfigurationError(clean?.message, { cause: clean?.cause })
    : maybeLater("the provider failed", clean);
}

/** The error for credentials that may be there when they are asked for again. */
function maybeLater(problem: string, cause: unknown): ConfigurationError {
  return Object.assign(new ConfigurationError(`credentials: ${problem}`, { cause }), { retryable: true });
}
