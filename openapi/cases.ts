import { readdirSync, readFileSync } from "node:fs";
import type { Case } from "./index.js";

const folder = new URL("cases/", import.meta.url);

/** Reads every case, the vendor's first, then by name. The order is that of the examples in the document. */
export function readCases(): Case[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => {
      const { $schema: _, ...rest } = JSON.parse(readFileSync(new URL(file, folder), "utf8"));
      return { name: file.slice(0, -".json".length), ...rest };
    })
    .sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
}

function rank({ origin }: Case): number {
  return origin === "vendor" ? 0 : 1;
}
