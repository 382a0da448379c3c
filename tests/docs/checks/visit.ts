import type { Page } from "playwright-core";
import { layoutShift, watchLayoutShift } from "./layout-shift.ts";

/** What a visit of a page costs its reader. */
export interface Visit {
  /** What moved while the page was drawn: cumulative layout shift. */
  readonly shift: number;
  /** What was loaded, headers included: bytes on the wire and address, the largest first. */
  readonly loaded: readonly (readonly [bytes: number, url: string])[];
}

/** Makes a tab ready for visits that are measured. */
export async function measureVisits(page: Page): Promise<(path: string) => Promise<Visit>> {
  await watchLayoutShift(page);
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const addresses = new Map<string, string>();
  let loaded: [number, string][] = [];
  session.on("Network.responseReceived", ({ requestId, response }) => void addresses.set(requestId, response.url));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    loaded.push([encodedDataLength, addresses.get(requestId) ?? ""]);
  });
  return async (path) => {
    loaded = [];
    await page.goto(path);
    // The search is what comes last.
    await page.locator("#starlight__search input").waitFor({ state: "attached" });
    await twoFrames(page);
    return { shift: await layoutShift(page), loaded: loaded.toSorted(([a], [b]) => b - a) };
  };
}

/** Waits until what the page has is painted. */
async function twoFrames(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  });
}
