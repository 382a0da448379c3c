import { watch } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { parse } from "yaml";
import { checkEndpoints } from "../prism/index.ts";
import type { Endpoints } from "../service/index.ts";

/** A data file that cannot be read, or is not as the document says. */
export class DataError extends Error {
  override readonly name = "DataError";
}

/**
 * Reads endpoints from a JSON or YAML file and holds them to the document.
 * @throws {DataError} naming the file, and for data that is not as the document says also index and field.
 */
export async function readEndpointsFile(file: string): Promise<Endpoints> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new DataError(`${file}: cannot be read (${messageOf(error)})`);
  });
  let value: unknown;
  try {
    value = parseData(text);
  } catch (error) {
    throw new DataError(`${file}: ${messageOf(error).split("\n", 1)[0]}`);
  }
  try {
    checkEndpoints(value, file);
  } catch (error) {
    throw new DataError(messageOf(error));
  }
  return value;
}

/** YAML is a superset of JSON, but takes very long for much of it. */
function parseData(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return parse(text);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * Calls `changed` after every change of a file, also where an editor replaces it. Several changes at once are one.
 * @returns A function that stops it.
 */
export function watchFile(file: string, changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  // The folder is watched, because a watch on the file is lost when it is replaced.
  const watcher = watch(dirname(file), (_, name) => {
    if (name !== basename(file)) return;
    clearTimeout(timer);
    // A file is written in several steps: wait until it has been quiet for a moment.
    timer = setTimeout(changed, 50);
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
