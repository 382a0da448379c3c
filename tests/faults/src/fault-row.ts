import type { ClientOptions } from "@vpc-endpoints/client";
import type { Fault } from "./misbehaving-server.ts";
import type { Situation } from "./observe.ts";

/** A fault, and what the client has to make of it. */
export interface FaultRow extends Pick<Situation, "aborts" | "stalls"> {
  readonly name: string;
  /** What the server does with a request; `refused` if it takes no connection. */
  readonly fault: Fault | "refused";
  /** What the error has; `undefined` if the call succeeds in spite of the fault. */
  readonly error: { readonly name: string; readonly [field: string]: unknown } | undefined;
  /** How many attempts the client makes. The server sees each of them, unless it refuses connections. */
  readonly attempts: number;
  /** How long the client waits in milliseconds, for an answer or before it tries again (200, then 400). Default: 0. */
  readonly waitsMs?: number;
  readonly options?: ClientOptions;
}

/** The body of a page that is as it should be. */
export const page = JSON.stringify({ RequestId: "BODY-ID", Result: [{ endpointId: "ep-1" }] });

export const answer =
  (body: string | Buffer, status = 200, headers: Record<string, string> = {}): Fault =>
  (response) =>
    void response.writeHead(status, { "x-acs-request-id": "HEADER-ID", ...headers }).end(body);

export const json = (body: unknown, status: number, headers = {}): Fault =>
  answer(JSON.stringify(body), status, headers);

/** Misbehaves at first, and then answers as it should. */
export const once =
  (fault: Fault): Fault =>
  (response, attempt, request) =>
    (attempt === 1 ? fault : answer(page))(response, attempt, request);

/** What an answer becomes that is neither a page nor an error of the service. */
export const invalid = (status: number) => ({ name: "InvalidResponseError", status, requestId: "HEADER-ID" });
