import { type FSWatcher, watch } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DataError, readEndpointsFile, watchFile } from "./data-file.ts";

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "vpc-endpoints-mock-"));
  file = join(folder, "endpoints.json");
});
afterEach(async () => {
  vi.useRealTimers();
  await rm(folder, { recursive: true });
});

test("an error about a data file says what it is", async () => {
  const error: unknown = await readEndpointsFile(file).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(DataError);
  expect(error).toMatchObject({ name: "DataError", message: expect.stringContaining(`${file}: cannot be read (`) });
});

test.each([
  ["[]", []],
  ["es-1: []\n", { "es-1": [] }],
])("%j is read", async (text, expected) => {
  await writeFile(file, text);
  expect(await readEndpointsFile(file)).toEqual(expected);
});

/** Writes a file, and waits until a watch on its folder that began later than all others was told. */
async function change(later: FSWatcher, name: string): Promise<void> {
  const told = new Promise<void>((resolve) => {
    const listener = (_: string, changed: string | null) => {
      if (changed !== name) return;
      later.off("change", listener);
      resolve();
    };
    later.on("change", listener);
  });
  await writeFile(join(folder, name), "[]");
  await told;
}

test("several changes of the file at once are one, and those of its neighbours none", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const changed = vi.fn<() => void>();
  const stop = watchFile(file, changed);
  const later = watch(folder);
  await change(later, "neighbour.json");
  expect(vi.getTimerCount()).toBe(0);
  await change(later, "endpoints.json");
  await change(later, "endpoints.json");
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(49);
  expect(changed).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(changed).toHaveBeenCalledTimes(1);
  await change(later, "endpoints.json");
  expect(vi.getTimerCount()).toBe(1);
  stop();
  expect(vi.getTimerCount()).toBe(0);
  await change(later, "endpoints.json");
  expect(vi.getTimerCount()).toBe(0);
  later.close();
  expect(changed).toHaveBeenCalledTimes(1);
});
