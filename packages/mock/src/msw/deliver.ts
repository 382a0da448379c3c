import { HttpResponse } from "msw";
import { type Answer, bodyText, type Drop, hasNoBody } from "../wire/index.ts";

const dropped = new TypeError("The mock dropped the connection");

/** An answer as MSW gives it, or as much of it as `drop` leaves. */
export function deliver(answer: Answer, drop?: Drop): Response {
  if (drop === "before-headers") return HttpResponse.error();
  const { status, headers } = answer;
  if (hasNoBody(answer)) return new HttpResponse(null, { status, headers });
  const text = bodyText(answer);
  if (drop === undefined) return new HttpResponse(text === "" ? null : text, { status, headers });
  const bytes = new TextEncoder().encode(text);
  let sent = false;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (!sent) controller.enqueue(bytes.subarray(0, Math.floor(bytes.length / 2)));
      // The break must come after the headers and the first half were handed on.
      else await new Promise((resolve) => setTimeout(resolve)).then(() => controller.error(dropped));
      sent = true;
    },
  });
  // Node ends such a body without an error: then the missing bytes tell.
  return new HttpResponse(body, { status, headers: { ...headers, "content-length": String(bytes.length || 1) } });
}
