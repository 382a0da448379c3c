import type { ServerResponse } from "node:http";
import { type Answer, bodyText, type Drop, hasNoBody } from "../wire/index.ts";

/** Sends an answer, or as much of it as `drop` leaves. */
export function send(response: ServerResponse, answer: Answer, drop?: Drop): void {
  if (drop === "before-headers") {
    response.socket?.destroy();
    return;
  }
  if (hasNoBody(answer)) {
    response.writeHead(answer.status, { ...answer.headers }).end();
    return;
  }
  const text = bodyText(answer);
  if (drop === undefined) {
    // As text, Node sends it in one piece with the head.
    response.writeHead(answer.status, { ...answer.headers, "content-length": Buffer.byteLength(text) }).end(text);
    return;
  }
  const body = Buffer.from(text);
  // Of an empty body, too, at least one byte has to be missing.
  response.writeHead(answer.status, { ...answer.headers, "content-length": Math.max(body.length, 1) });
  response.write(body.subarray(0, Math.floor(body.length / 2)));
  response.socket?.destroySoon();
}
