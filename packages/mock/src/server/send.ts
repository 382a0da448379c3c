import type { ServerResponse } from "node:http";
import { type Answer, bodyText, type Drop } from "../service/index.ts";

/** Sends an answer, or as much of it as `drop` leaves. */
export function send(response: ServerResponse, answer: Answer, drop?: Drop): void {
  if (drop === "before-headers") {
    response.socket?.destroy();
    return;
  }
  const body = Buffer.from(bodyText(answer));
  if (drop === undefined) {
    response.writeHead(answer.status, { ...answer.headers, "content-length": body.length }).end(body);
    return;
  }
  // Of an empty body, too, at least one byte has to be missing.
  response.writeHead(answer.status, { ...answer.headers, "content-length": Math.max(body.length, 1) });
  response.flushHeaders();
  response.write(body.subarray(0, Math.floor(body.length / 2)));
  response.socket?.destroySoon();
}
