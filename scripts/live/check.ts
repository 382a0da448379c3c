import { writeFileSync } from "node:fs";
import { makeCalls, type Target } from "./calls.ts";
import { driftDeviations } from "./drift.ts";
import type { Exchange } from "./exchange.ts";
import { toHar } from "./har.ts";
import { createMask, redact } from "./mask.ts";
import { strictDeviations } from "./strict.ts";

/** What a check found. */
export interface Findings {
  /** What went over the wire, without secrets. */
  readonly exchanges: readonly Exchange[];
  /** Where the answers say what the document does not, one line each. */
  readonly deviations: readonly string[];
}

/** Makes the calls, writes what was recorded to a HAR file, and holds the answers to the document. */
export async function check(target: Target, har: string): Promise<Findings> {
  const recorded = await makeCalls(target);
  const mask = createMask();
  const exchanges = recorded.map((exchange) => redact(exchange, mask));
  writeFileSync(har, toHar(exchanges));
  const server = new URL(exchanges[0]?.request.url ?? "").origin;
  const purposes = exchanges.map(({ purpose }) => purpose);
  const drift = await driftDeviations(har, server, purposes);
  return { exchanges, deviations: [...exchanges.flatMap(strictDeviations), ...drift] };
}
