import type { IncomingMessage, ServerResponse } from "node:http";

/** Lets pages of any origin call the mock, as Prism's server does. */
export function allowOrigins({ headers }: IncomingMessage, response: ServerResponse): void {
  response.setHeader("access-control-allow-origin", headers.origin ?? "*");
  response.setHeader("access-control-allow-headers", headers["access-control-request-headers"] ?? "*");
  response.setHeader("access-control-allow-credentials", "true");
  response.setHeader("access-control-expose-headers", "*");
}

/** Answers a browser that asks whether it may call. Answers `false` if the request is none of that kind. */
export function answerPreflight({ method, headers }: IncomingMessage, response: ServerResponse): boolean {
  const asked = headers["access-control-request-method"];
  if (method !== "OPTIONS" || headers.origin === undefined || asked === undefined) return false;
  response.writeHead(204, { "access-control-allow-methods": asked, vary: "origin", "content-length": 0 }).end();
  return true;
}
