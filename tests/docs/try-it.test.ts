import { startMock } from "@vpc-endpoints/mock";
import { cases, document } from "@vpc-endpoints/openapi";
import { readDocument } from "@vpc-endpoints/openapi/model";
import { describe, expect, inject, test } from "vitest";
import { open, prepare } from "./open.ts";

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

  test("says on a public host that the browser may ask for permission, and not on this machine", async () => {
    const { page } = await prepare();
    await page.route("http://docs.example/**", async (route) => {
      const asked = new URL(route.request().url());
      const response = await route.fetch({ url: `${new URL(inject("site")).origin}${asked.pathname}` });
      await route.fulfill({ response });
    });
    const ready = page.locator(".try-it button:enabled");
    const note = page.getByText("the browser may ask whether it may reach");
    const address = new URL(path, `${inject("site")}/`);
    await page.goto(`http://docs.example${address.pathname}`);
    await ready.waitFor();
    expect(await note.isVisible()).toBe(true);
    await page.goto(address.href);
    await ready.waitFor();
    expect(await note.isVisible()).toBe(false);
  });
});
