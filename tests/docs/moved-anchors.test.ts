// The reference was one page once. What links to an anchor of it arrives where that now stands.
import { cases, document } from "@vpc-endpoints/openapi";
import { readDocument } from "@vpc-endpoints/openapi/model";
import { expect, inject, test } from "vitest";
import { open, prepare } from "./open.ts";
import { parsed } from "./pages.ts";

const { operations } = readDocument(document);

/** An old anchor, and the page and the anchor to which it leads. */
const moved = operations.flatMap(({ operationId, parameters, success }): [old: string, now: string][] => {
  const old = `operation/${operationId}`;
  const page = `/reference/${operationId}/`;
  const own = cases.filter((one) => one.operationId === operationId);
  const errors = own.filter(({ response }) => response.status === 400).slice(0, 1);
  return [
    [old, page],
    ...["parameters", "samples", "try", "responses"].map((id): [string, string] => [`${old}/${id}`, `${page}#${id}`]),
    ...parameters.map(({ name }): [string, string] => [`${old}/${name}`, `${page}#request.${name}`]),
    [`${old}/${success.status}`, `${page}#${success.status}`],
    ...success.body.schema.properties.map(({ name, schema }): [string, string] => {
      const inner = schema.items?.properties[0]?.name;
      const rest = inner === undefined ? [name] : [name, inner];
      return [`${old}/${success.status}/${rest.join("/")}`, `${page}#${success.status}.${rest.join(".")}`];
    }),
    ...own.slice(0, 2).map(({ name }): [string, string] => [`${old}/case/${name}`, `${page}#case.${name}`]),
    ...errors.flatMap(({ response }): [string, string][] => [
      [`${old}/400/Code=${response.body.Code}`, `/reference/errors/#ErrorResponse.Code=${response.body.Code}`],
      [`${old}/400/Message`, "/reference/errors/#ErrorResponse.Message"],
      [`${old}/400/header/x-acs-request-id`, "/reference/errors/#header.x-acs-request-id"],
    ]),
  ];
});

test("old anchors lead to the new places, and these exist", async () => {
  const { page, complaints } = await prepare();
  const site = inject("site");
  for (const [old, now] of moved.filter(
    ([anchor]) => !anchor.endsWith("/parameters") || operations[0]?.parameters.length,
  )) {
    await page.goto(`${site}/reference/?${encodeURIComponent(old)}#${old}`, { waitUntil: "commit" });
    await page.waitForURL((url) => url.pathname + decodeURIComponent(url.hash) === now, { waitUntil: "commit" });
    const [path = "", id] = now.slice(1).split("#");
    if (id) expect(parsed(path).querySelectorAll(`[id="${id}"]`).length, now).toBe(1);
  }
  expect(complaints).toEqual([]);
});

test("an old anchor that is followed on the overview itself leads on too", async () => {
  const [old, now] = moved.at(-1) ?? [];
  const { page } = await open("reference/");
  await page.evaluate((hash) => location.assign(hash), `#${old}`);
  await page.waitForURL((url) => url.pathname + url.hash === now, { waitUntil: "commit" });
});

test("what still stands on the overview stays there", async () => {
  const { page } = await open("reference/#server/public/regionId=cn-beijing");
  await page.locator('[id="server/public/regionId=cn-beijing"]:target').waitFor();
  expect(new URL(page.url()).pathname).toBe("/reference/");
});
