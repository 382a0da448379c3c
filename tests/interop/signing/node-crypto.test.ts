import { expect, test, vi } from "vitest";
import { signsAsTheOfficialRuntime } from "./signs-as-the-official-runtime.ts";

test("5000 requests are signed with node:crypto as the official runtime signs them", { timeout: 60_000 }, async () => {
  const subtle = vi.spyOn(crypto.subtle, "sign");
  await signsAsTheOfficialRuntime(5000);
  expect(subtle).not.toHaveBeenCalled();
});
