import type { ServerResponse } from "node:http";
import type { Clock } from "../service/index.ts";

/** Dates an answer by a clock, whoever sends it later. */
export function setDate(response: ServerResponse, clock: Clock): void {
  response.setHeader("date", new Date(clock.now()).toUTCString());
}
