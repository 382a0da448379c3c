import { networkInterfaces } from "node:os";
import { startMock } from "@vpc-endpoints/mock";
import { cases, document } from "@vpc-endpoints/openapi";
import { readDocument } from "@vpc-endpoints/openapi/model";
import { describe, expect, inject, test } from "vitest";
import { open, prepare } from "./open.ts";

const { operations } = readDocument(document);
const hasIpv6 = Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === "::1"));

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
    expect(answer).toBe(JSON.stringify(JSON.parse(answer ?? ""), null, 2));
    expect(mock.requests[0]).toMatchObject({ method: operation.method, violations: [] });
    expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] });
  });

  test("sends each value in its place, encoded, and leaves out what is empty", async () => {
    await using mock = await startMock();
    const { page } = await open(path);
    const sent = async (place: string) => {
      for (const field of await page.locator(`.try-it [data-in=${place}]`).all()) await field.fill("a/b ü&1");
      const [request] = await Promise.all([
        page.waitForRequest(`${mock.url}/**`),
        page.getByRole("button", { name: "Send" }).click(),
      ]);
      await page.locator(".try-it button:enabled").waitFor();
      const { pathname, searchParams } = new URL(request.url());
      return { pathname, query: [...searchParams], headers: await request.allHeaders() };
    };
    const named = (place: string) => operation.parameters.filter((one) => one.in === place).map(({ name }) => name);
    await page.getByRole("textbox", { name: "Mock" }).fill(mock.url);
    const required = operation.parameters.filter((one) => one.in === "query" && one.required).map(({ name }) => name);
    const first = await sent("path");
    expect(first.pathname).toBe(operation.path.replaceAll(/\{\w+\}/g, encodeURIComponent("a/b ü&1")));
    expect(first.query.map(([name]) => name)).toEqual(required);
    for (const name of named("header")) expect(first.headers).not.toHaveProperty([name.toLowerCase()]);
    expect(Object.fromEntries((await sent("query")).query)).toEqual(
      Object.fromEntries(named("query").map((name) => [name, "a/b ü&1"])),
    );
  });

  test("says that it waits, and takes no second request meanwhile", async () => {
    await using mock = await startMock();
    const { page } = await open(path);
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route(`${mock.url}/**`, async (route) => {
      await answered;
      await route.continue();
    });
    await page.getByRole("textbox", { name: "Mock" }).fill(mock.url);
    const button = page.getByRole("button", { name: "Send" });
    await Promise.all([page.waitForRequest(`${mock.url}/**`), button.click()]);
    expect(await page.locator(".try-it output").textContent()).toBe("Waiting for the answer…");
    expect(await button.isDisabled()).toBe(true);
    answer();
    await page.locator(".try-it output").getByText(`${operation.success.status} `).waitFor();
    expect(await button.isEnabled()).toBe(true);
  });

  test.runIf(hasIpv6)("reaches a mock that listens on [::1]", async () => {
    await using mock = await startMock({ host: "::1" });
    const { page } = await open(path);
    await page.getByRole("textbox", { name: "Mock" }).fill(mock.url);
    await page.getByRole("button", { name: "Send" }).click();
    await page.locator(".try-it output").getByText(`${operation.success.status} `).waitFor();
  });

  // No mock listens there, and of other hosts the form asks none but the other name of this machine.
  test.each([
    ["http://127.0.0.1:9", "Nothing answers at http://127.0.0.1:9. Is the mock running?", []],
    ["http://localhost:9", "Nothing answers at http://localhost:9. Is the mock running?", ["localhost"]],
    ["http://[::1]:9", "Nothing answers at http://[::1]:9, asked as http://localhost:9. Is", ["localhost"]],
    ["https://127.0.0.1:9", "reaches http://127.0.0.1, http://localhost and http://[::1] only, on any port", []],
    ["http://example.com", "reaches http://127.0.0.1, http://localhost and http://[::1] only, on any port", []],
  ])("says what is wrong with %s", async (typed, message, asked) => {
    const { page, strangers } = await open(path);
    const output = page.locator(".try-it output");
    await page.getByRole("textbox", { name: "Mock" }).fill(typed);
    await page.getByRole("button", { name: "Send" }).click();
    await page.locator(".try-it button:enabled").waitFor();
    expect(await output.textContent()).toContain(message);
    expect(strangers.map((url) => new URL(url).hostname)).toEqual(asked);
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
    expect(await note.isVisible(), "the note is seen on a public host").toBe(true);
    await page.goto(address.href);
    await ready.waitFor();
    expect(await note.isVisible(), "the note is seen on this machine").toBe(false);
  });
});
