import {
  type CheckedCredentials,
  type CredentialsSource,
  checkCredentials,
  fromEnvironment,
  isCredentialsClient,
  type ProviderContext,
  type UncheckedCredentials,
} from "./credentials.ts";
import { ConfigurationError } from "./errors.ts";
import { cleanCause, redactor } from "./redact.ts";
import { environment } from "./runtime.ts";

const renewBeforeMs = 5 * 60_000;

/** Where the credentials of attempts come from. */
export interface CredentialStore {
  /**
   * The credentials to sign the next attempt with. A provider is asked for them once at a time.
   * @throws {ConfigurationError} if there are none, if they cannot be right, or if the provider fails.
   */
  get(signal: AbortSignal): CheckedCredentials | Promise<CheckedCredentials>;
  /** Forgets what a provider gave, so that it is asked again. `false` if there is no provider. */
  forget(): boolean;
}

interface Known {
  readonly credentials: CheckedCredentials;
  /** In milliseconds since 1970; `NaN` where that is not said. */
  readonly endsAt: number;
}

interface Asking {
  readonly answer: Promise<CheckedCredentials>;
  readonly controller: AbortController;
  /** How many attempts wait for the answer. */
  waiting: number;
}

/**
 * The stores of a client, by source; without one the credentials are those of the environment. A provider has one store,
 * however many calls name it.
 * @param now - the time by which credentials end.
 */
export function credentialStores(now: () => Date): (source: CredentialsSource | undefined) => CredentialStore {
  const stores = new WeakMap<object, CredentialStore>();
  return (source) => {
    if (source === undefined) return { get: () => checkCredentials(fromEnvironment()), forget: () => false };
    const asks = typeof source === "function" || isCredentialsClient(source);
    if (!asks) return { get: () => checkCredentials(source), forget: () => false };
    const provider = typeof source === "function" ? source : () => source.getCredential();
    const store = stores.get(source) ?? providerStore(provider, now);
    stores.set(source, store);
    return store;
  };
}

function providerStore(provider: Provider, now: () => Date): CredentialStore {
  let known: Known | undefined;
  let asking: Asking | undefined;

  async function ask(controller: AbortController): Promise<CheckedCredentials> {
    try {
      const found = await provider({ signal: controller.signal });
      const credentials = checkCredentials(found);
      known = { credentials, endsAt: new Date(found?.expiration ?? Number.NaN).getTime() };
      return credentials;
    } catch (error) {
      // Those of before may hold for some minutes more.
      if (known && known.endsAt > now().getTime()) return known.credentials;
      throw error instanceof ConfigurationError ? error : failed(error, known?.credentials);
    } finally {
      if (asking?.controller === controller) asking = undefined;
    }
  }

  function join(signal: AbortSignal): Promise<CheckedCredentials> {
    if (!asking) {
      const controller = new AbortController();
      asking = { controller, waiting: 0, answer: Promise.resolve(controller).then(ask) };
    }
    const joined = asking;
    joined.waiting++;
    const leave = () => {
      joined.waiting--;
      if (joined.waiting > 0) return;
      if (asking === joined) asking = undefined;
      joined.controller.abort(signal.reason);
    };
    signal.addEventListener("abort", leave);
    return joined.answer.finally(() => signal.removeEventListener("abort", leave));
  }

  return {
    get: (signal) => (known && known.endsAt - renewBeforeMs > now().getTime() ? known.credentials : join(signal)),
    forget() {
      known = undefined;
      return true;
    },
  };
}

type Provider = (context: ProviderContext) => UncheckedCredentials | Promise<UncheckedCredentials>;

/** The error for a provider that failed, maybe for a reason that passes. */
function failed(error: unknown, known: object | undefined): ConfigurationError {
  const names = ["ALIBABA_CLOUD_ACCESS_KEY_ID", "ALIBABA_CLOUD_ACCESS_KEY_SECRET", "ALIBABA_CLOUD_SECURITY_TOKEN"];
  const redact = redactor({ ...known, ...names.map(environment) });
  // What it tried to use is not known here, so what stands after a telling name is taken out too.
  const hide = (text: string) =>
    redact(text).replace(/((?:key|secret|token|password)\w*["']?\s*[=:]\s*["']?)[^\s"',;&}]+/gi, "$1***");
  const failure = new ConfigurationError("credentials: the provider failed", { cause: cleanCause(error, hide) });
  return Object.assign(failure, { retryable: true });
}
