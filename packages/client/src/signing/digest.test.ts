import { runInNewContext } from "node:vm";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

// Other files have loaded these modules where nothing was missing.
beforeEach(() => void vi.resetModules());
afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

const without = (names: readonly string[]) => {
  const { getBuiltinModule } = process;
  vi.stubGlobal("process", {
    getBuiltinModule(id: string) {
      const found = getBuiltinModule(id);
      return names.includes(id)
        ? undefined
        : { ...found, ...Object.fromEntries(names.map((name) => [name, undefined])) };
    },
  });
};

test.each([
  ["node:crypto", []],
  ["node:crypto of an older Node, without hash()", ["hash"]],
  ["WebCrypto", ["node:crypto"]],
])("%s gives the known digests", async (_, missing) => {
  without(missing);
  const { hmacSha256, sha256 } = await import("./digest.ts");
  expect(await sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  // RFC 4231, test case 2.
  const known = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
  expect(await hmacSha256("Jefe", "what do ya want for nothing?")).toBe(known);
  expect(await hmacSha256("other", "what do ya want for nothing?")).not.toBe(known);
  for (let time = 0; time < 2; time++) expect(await hmacSha256("Jefe", "what do ya want for nothing?")).toBe(known);
});

test("a value that is there is handed on at once, whatever it looks like", async () => {
  const { whenDone } = await import("./digest.ts");
  for (const value of ["text", {}, JSON.parse('{"then":"no function"}')]) {
    expect(whenDone<string | object, unknown>(value, (given) => [given])).toEqual([value]);
  }
});

test("a promise is waited for, also one of another realm", async () => {
  const { whenDone } = await import("./digest.ts");
  const foreign: Promise<string> = runInNewContext('Promise.resolve("later")');
  const result = whenDone(foreign, (given) => `${given}!`);
  expect(result).not.toBe("later!");
  expect(await result).toBe("later!");
});
