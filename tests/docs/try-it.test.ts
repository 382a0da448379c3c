import { startMock } from "@vpc-endpoints/mock";
import { cases, document } from "@vpc-endpoints/openapi";
import { readDocument } from "@vpc-endpoints/openapi/model";
import { describe, expect, test } from "vitest";
import { open } from "./open.ts";

const { operations } = readDocument(document);

describe.each(operations)("$operationId", (operation) => {
  const path = `reference/${operation.operationId}/`;
  const own = cases.filter((one) => one.operationId === operation.operationId && one.response.status < 300);

  test("sends the request to a mock and shows the answer", async () => {
    await using mock = await startMock();
    const { page, complaints, strangers } = await open(path);
    await page.getByRole("textbox", { name: "Mock" }).fill(mock.url);
    await page.getByRole("button", { name: "Send" }).click();
    const output = page.locator(".try-it output");
    await output.getByText(`${operation.success.status} `).waitFor();
    const [status, answer] = ((await output.textContent()) ?? "").split("\n\n");
    expect(status).toMatch(new RegExp(`^${operation.success.status}`));
    expect(own.map(({ response }) => response.body)).toContainEqual(JSON.parse(answer ?? ""));
    expect(mock.requests[0]).toMatchObject({ method: operation.method, violations: [] });
    expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] });
  });

  test("says so when no mock runs, and asks no other host", async () => {
    const { page, strangers } = await open(path);
    const output = page.locator(".try-it output");
    await page.getByRole("textbox", { name: "Mock" }).fill("http://127.0.0.1:9");
    await page.getByRole("button", { name: "Send" }).click();
    await output.getByText("Is the mock running?").waitFor();
    await page.getByRole("textbox", { name: "Mock" }).fill("https://example.com");
    await page.getByRole("button", { name: "Send" }).click();
    await output.getByText("127.0.0.1 or localhost or [::1] only").waitFor();
    expect(strangers).toEqual([]);
  });
});
