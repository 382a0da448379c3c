import type { Dispatcher } from "undici";

const mostWaiting = 16;

/** The body of an answer as it comes. */
export interface BodyStream {
  readonly stream: ReadableStream<Uint8Array>;
  push(chunk: Uint8Array): void;
  close(): void;
  fail(error: Error): void;
}

/** A stream of what a dispatcher gives. It stops the dispatcher while nobody reads, and aborts it if it is cancelled. */
export function bodyStream(dispatch: Dispatcher.DispatchController): BodyStream {
  let source: ReadableStreamDefaultController<Uint8Array> | undefined;
  let isOver = false;
  const stream = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        source = controller;
      },
      pull() {
        if (dispatch.paused) dispatch.resume();
      },
      cancel(reason) {
        isOver = true;
        dispatch.abort(reason instanceof Error ? reason : new Error("The body was cancelled"));
      },
    },
    { highWaterMark: mostWaiting },
  );
  return {
    stream,
    push(chunk) {
      // An empty one would fill the queue, and be asked for again without end.
      if (isOver || chunk.length === 0) return;
      source?.enqueue(chunk);
      if ((source?.desiredSize ?? 0) <= 0) dispatch.pause();
    },
    close() {
      if (!isOver) source?.close();
      isOver = true;
    },
    fail(error) {
      if (!isOver) source?.error(error);
      isOver = true;
    },
  };
}
