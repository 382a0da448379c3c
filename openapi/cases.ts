import { readdirSync, readFileSync } from "node:fs";
import type { Case } from "./index.js";

const folder = new URL("cases/", import.meta.url);

/**
 * Reads every case: the vendor's first, those with an empty list last, the others by name. The order is that of the
 * examples in the document, and a mock answers the first.
 */
export function readCases(): Case[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => {
      const { $schema: _, ...rest } = parse(file, readFileSync(caseFile(file), "utf8"));
      return { name: file.slice(0, -".json".length), ...rest };
    })
    .sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
}

/** Where the file of a case is. */
export function caseFile(file: string): URL {
  return new URL(file, folder);
}

function parse(file: string, text: string) {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`openapi/cases/${file} is no JSON: ${error instanceof Error ? error.message : error}`);
  }
}

function rank({ origin, response }: Case): number {
  if (origin === "vendor") return 0;
  return hasEmptyList(response.body) ? 2 : 1;
}

function hasEmptyList(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return (Array.isArray(value) && value.length === 0) || Object.values(value).some(hasEmptyList);
}
