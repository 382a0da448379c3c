import { startMock } from "@vpc-endpoints/mock";
import { expect, test } from "vitest";
import { open } from "./open.ts";

test("sends the request to a mock and shows the answer", async () => {
  await using mock = await startMock();
  const { page, complaints, strangers } = await open("reference/");
  await page.getByRole("textbox", { name: "Mock" }).fill(mock.url);
  await page.getByRole("button", { name: "Send" }).click();
  const output = page.locator(".try-it output");
  await output.getByText("ep-bp1tah7zbrwmkjef****").waitFor();
  expect(await output.textContent()).toMatch(/^200 /);
  expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] });
});

test("says so when no mock runs, and asks no other host", async () => {
  const { page, strangers } = await open("reference/");
  const output = page.locator(".try-it output");
  await page.getByRole("textbox", { name: "Mock" }).fill("http://127.0.0.1:9");
  await page.getByRole("button", { name: "Send" }).click();
  await output.getByText("Is the mock running?").waitFor();
  await page.getByRole("textbox", { name: "Mock" }).fill("https://example.com");
  await page.getByRole("button", { name: "Send" }).click();
  await output.getByText("127.0.0.1 or localhost only").waitFor();
  expect(strangers).toEqual([]);
});
