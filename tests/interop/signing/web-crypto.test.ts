import { expect, test, vi } from "vitest";
import { signsAsTheOfficialRuntime } from "./signs-as-the-official-runtime.ts";

test("1000 requests are signed with WebCrypto as the official runtime signs them", { timeout: 60_000 }, async () => {
  vi.spyOn(process, "getBuiltinModule").mockReturnValue(undefined);
  const subtle = vi.spyOn(crypto.subtle, "sign");
  await signsAsTheOfficialRuntime(1000);
  expect(subtle).toHaveBeenCalledTimes(1000);
});
