import { afterAll, expect, test, vi } from "vitest";

// Other files have loaded the client where Node's own crypto was found.
vi.resetModules();
const { signsAsTheOfficialRuntime } = await import("./signs-as-the-official-runtime.ts");
afterAll(() => {
  vi.restoreAllMocks();
  vi.resetModules();
});

test("1000 requests are signed with WebCrypto as the official runtime signs them", { timeout: 60_000 }, async () => {
  vi.spyOn(process, "getBuiltinModule").mockReturnValue(undefined);
  const subtle = vi.spyOn(crypto.subtle, "sign");
  await signsAsTheOfficialRuntime(1000);
  expect(subtle).toHaveBeenCalledTimes(1000);
});
