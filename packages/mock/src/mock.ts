import { checkOptions } from "./check-options.ts";
import { createPrism } from "./prism/index.ts";
import { handle, isLoopback, listen } from "./server/index.ts";
import type { Endpoints, Scenario, ServiceOptions } from "./service/index.ts";
import { createSessions } from "./sessions.ts";
import type { Exchanged, RecordedRequest } from "./wire/index.ts";

/** Where a mock listens and what it serves. */
export interface MockOptions extends ServiceOptions {
  /** TCP port, 0 to 65535. Default: 0, which takes a free one. */
  readonly port?: number | undefined;
  /** Address to listen on. Default: `127.0.0.1`. */
  readonly host?: string | undefined;
  /** Whether `/_mock/` is served, with which a test in any language drives the mock. Default: on loopback only. */
  readonly control?: boolean | undefined;
  /** Called with every request but those to `/_mock/`, once its answer is decided and before it is sent. */
  readonly onRequest?: ((request: RecordedRequest, exchanged: Exchanged) => void) | undefined;
}

declare global {
  interface SymbolConstructor {
    /** Also where the library of the compiler is older than it. */
    readonly asyncDispose: unique symbol;
  }
}

/** A mock that listens. */
export interface Mock extends Scenario {
  /** Its base URL, with the port that it took. */
  readonly url: string;
  /**
   * Serves these endpoints from now on, and drops the transitions of the old ones.
   * @throws {TypeError} naming everything that is not as the document says. The old ones are then kept.
   */
  setEndpoints(endpoints: Endpoints): void;
  /** Stops it, closes every connection and ends delayed answers. */
  close(): Promise<void>;
  /** Closes it at the end of a block with `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Starts a mock of the service: Prism on the document, with answers that depend on the request.
 * @throws {TypeError} if the endpoints are not as the document says.
 * @throws {RangeError} if a number among the options is outside of its range.
 * @throws {Error} if the address cannot be listened on, for example because the port is taken.
 */
export async function startMock(options: MockOptions = {}): Promise<Mock> {
  checkOptions(options);
  const { port = 0, host = "127.0.0.1", control = isLoopback(host), onRequest } = options;
  const sessions = createSessions(options);
  const { scenario, setEndpoints } = sessions.usual;
  const closing = new AbortController();
  const handling = { sessions, prism: createPrism(), control, onRequest, closing: closing.signal };
  const server = await listen(port, host, (request, response) => handle(request, response, handling));
  const close = () => {
    closing.abort();
    return server.close();
  };
  return {
    url: server.url,
    get requests() {
      return scenario.requests;
    },
    enqueue: scenario.enqueue,
    move: scenario.move,
    reset: scenario.reset,
    setEndpoints,
    close,
    [Symbol.asyncDispose]: close,
  };
}
