import { ownCalls } from "../client/candidates.ts";
import { cpuPerCall, timeInFlight } from "../client/measures.ts";
import { startService } from "../client/service.ts";
import type { Figures } from "../rows.ts";

/** What a call costs plain fetch and this client, with so many of them in flight. In microseconds. */
export interface CallCost {
  readonly inFlight: number;
  readonly cpu: Figures;
  readonly time: Figures;
}

/** Calls over loopback, with each number of them in flight. */
export async function costInFlight(counts: readonly number[]): Promise<CallCost[]> {
  using service = await startService();
  const { "plain fetch": plainFetch, "this client": thisClient } = ownCalls(service.port);
  const candidates = { "plain fetch": plainFetch, "this client": thisClient };
  const costs: CallCost[] = [];
  for (const inFlight of counts) {
    const cpu = await cpuPerCall(candidates, inFlight);
    costs.push({ inFlight, cpu, time: await timeInFlight(candidates, inFlight) });
  }
  return costs;
}
