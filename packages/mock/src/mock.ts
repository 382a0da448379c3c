import { createLogger } from "@stoplight/prism-core";
import { getHttpOperationsFromSpec } from "@stoplight/prism-http";
import { createServer } from "@stoplight/prism-http-server";
import { document } from "@vpc-endpoints/openapi";
import { mockWithAuthenticationError } from "./authentication.ts";

/** Where a mock listens. */
export interface MockOptions {
  /** TCP port, 0 to 65535. Default: 0, which takes a free one. */
  readonly port?: number | undefined;
  /** Address to listen on. Default: `127.0.0.1`. */
  readonly host?: string | undefined;
}

/** A mock that listens. */
export interface Mock extends AsyncDisposable {
  /** Its base URL, with the port that it took. */
  readonly url: string;
  /** Stops it and closes every connection. */
  close(): Promise<void>;
}

/**
 * Starts a mock of the service: Prism on the document, which checks each request and answers with an example.
 * @throws {Error} if the address cannot be listened on, for example because the port is taken.
 */
export async function startMock({ port = 0, host = "127.0.0.1" }: MockOptions = {}): Promise<Mock> {
  const server = createServer(await getHttpOperationsFromSpec(structuredClone(document)), {
    components: { logger: createLogger("mock", { enabled: false }), mock: mockWithAuthenticationError },
    config: {
      checkSecurity: true,
      validateRequest: true,
      validateResponse: true,
      errors: false,
      isProxy: false,
      upstreamProxy: undefined,
      mock: { dynamic: false },
    },
    cors: true,
  });
  const url = await server.listen(port, host).catch((reason: unknown) => {
    throw new Error(`Cannot listen on ${host}:${port}: ${reason}`);
  });
  const close = () => server.close();
  return { url, close, [Symbol.asyncDispose]: close };
}
