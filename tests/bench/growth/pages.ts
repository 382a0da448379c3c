// The client over lists of very different lengths.
import { createClient } from "@vpc-endpoints/client";
import { heldMegabytes } from "../client/measures.ts";
import { InstanceId, pageOf } from "../client/page.ts";
import { rounds } from "../quick.ts";
import { median } from "../rows.ts";

/** What a list of so many pages cost. */
export interface ListCost {
  readonly pages: number;
  /** Megabytes that are held when its last entry is in hand. */
  readonly held: number;
  /** Microseconds for each page. */
  readonly perPage: number;
}

const size = 20;

/** Lists as many pages, one after the other, from a transport that answers at once. Medians of several rounds. */
export async function listPages(pages: number): Promise<ListCost> {
  await listOnce(pages);
  const costs: Omit<ListCost, "pages">[] = [];
  for (let round = 0; round < rounds(5); round++) costs.push(await listOnce(pages));
  return {
    pages,
    held: median(costs.map(({ held }) => held)),
    perPage: median(costs.map(({ perPage }) => perPage)),
  };
}

async function listOnce(pages: number): Promise<Omit<ListCost, "pages">> {
  let asked = 0;
  const client = createClient({
    regionId: "cn-hangzhou",
    credentials: { accessKeyId: "YourAccessKeyId", accessKeySecret: "YourAccessKeySecret" },
    fetch: async () => {
      asked++;
      // The client refuses a page that repeats the one before it.
      return new Response(pageOf(asked === pages ? size - 1 : size, `ep-${asked}`), {
        headers: { "content-type": "application/json" },
      });
    },
  });
  const entries = pages * size - 1;
  let seen = 0;
  let perPage = Number.NaN;
  let held = Number.NaN;
  const start = performance.now();
  for await (const { endpointId } of client.listVpcEndpoints({ InstanceId, size })) {
    if (endpointId !== "") seen++;
    if (seen < entries) continue;
    perPage = ((performance.now() - start) * 1000) / pages;
    held = heldMegabytes();
  }
  if (asked !== pages || seen !== entries) throw new Error(`${asked} pages with ${seen} entries instead of ${pages}`);
  return { held, perPage };
}
