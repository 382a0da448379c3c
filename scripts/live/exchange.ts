/** A request that was sent and the answer to it, with nothing taken out. */
export interface Exchange {
  readonly operationId: string;
  /** What it was sent for, for people. */
  readonly purpose: string;
  readonly startedAt: Date;
  readonly milliseconds: number;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
  };
  readonly response: {
    readonly status: number;
    readonly statusText: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  };
}

/** A `fetch` that records what it sends and gets. */
export function recordingFetch(
  asked: () => Pick<Exchange, "operationId" | "purpose">,
  exchanges: Exchange[],
): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const startedAt = new Date();
    const start = performance.now();
    const response = await fetch(request.clone());
    const body = await response.clone().text();
    exchanges.push({
      ...asked(),
      startedAt,
      milliseconds: Math.round(performance.now() - start),
      request: { method: request.method, url: request.url, headers: Object.fromEntries(request.headers) },
      response: {
        status: response.status,
        statusText: response.statusText,
        headers: Object.fromEntries(response.headers),
        body,
      },
    });
    return response;
  };
}

/** The body as JSON; `undefined` if it is none. */
export function jsonBody({ response }: Exchange): unknown {
  try {
    return JSON.parse(response.body);
  } catch {
    return undefined;
  }
}
