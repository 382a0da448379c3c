/** When work is to be given up. */
export interface Limit {
  /** Milliseconds from now. */
  readonly ms: number;
  /** What the work then rejects with. */
  readonly error: () => Error;
  /** The caller's own signal. */
  readonly signal: AbortSignal | undefined;
}

/**
 * Runs work until it ends, the time is over or the caller aborts, whichever comes first, even if the work does not
 * listen to the signal that it is given. No timer and no listener is left behind.
 * @throws what the work throws, the limit's error, or the reason of the caller's signal.
 */
export function within<T>({ ms, error, signal }: Limit, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const controller = new AbortController();
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    };
    const fail = (reason: unknown) => {
      end();
      reject(reason);
    };
    const stop = (reason: unknown) => {
      controller.abort(reason);
      fail(reason);
    };
    const abort = () => stop(signal?.reason);
    const timer = setTimeout(() => stop(error()), ms);
    signal?.addEventListener("abort", abort);
    work(controller.signal).then((result) => {
      end();
      resolve(result);
    }, fail);
  });
}

/**
 * Waits, in milliseconds.
 * @throws the reason of the signal, as soon as it is aborted.
 */
export function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      if (signal?.aborted) reject(signal.reason);
      else resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener("abort", end);
  });
}
