// Every case × its own purpose: it is consistent with itself, and together the cases show all that has to be shown.
import { type Case, cases } from "@vpc-endpoints/openapi";
import { describe, expect, test } from "vitest";
import * as facts from "./facts.ts";
import {
  type ApiResponse,
  findOperation,
  operationIds,
  requestParts,
  resolve,
  type Schema,
  valueAt,
} from "./support/document.ts";

const hosts = Object.values(facts.servers).map((url) => {
  const [before = "", after = ""] = new URL(url.replace("{regionId}", "REGION")).host.split("region");
  return (host: string) => facts.regionIds.some((regionId) => host === `${before}${regionId}${after}`);
});

const sample = cases.find(({ origin }) => origin === "vendor")?.response.body.RequestId;

describe.each(cases)("case $name", (one) => {
  const { name, origin, response } = one;
  const at = `openapi/cases/${name}.json`;

  test("has one RequestId, in the body and in the header", () => {
    const { "x-acs-request-id": header } = response.headers;
    // The vendor's page shows no headers.
    if (header !== undefined) {
      const why = `a static mock sends one value of the header, so write the one of the vendor's sample, ${sample}`;
      expect(header, `${at}: response/headers/x-acs-request-id: ${why}`).toBe(sample);
    }
    const allowed = origin === "vendor" ? [undefined, response.body.RequestId] : [response.body.RequestId];
    expect(allowed, `${at}: response/headers/x-acs-request-id`).toContain(header);
  });

  test("is JSON, and an error exactly where its status is one", () => {
    expect(response.headers["content-type"], `${at}: response/headers/content-type`).toBe("application/json");
    expect(typeof response.body.Code, `${at}: response/body/Code`).toBe(response.status < 300 ? "undefined" : "string");
  });

  test("names a host of this product", () => {
    const { HostId } = response.body;
    if (HostId === undefined) return expect(response.status, `${at}: an error names its host`).toBeLessThan(300);
    expect(
      hosts.some((is) => is(String(HostId))),
      `${at}: response/body/HostId: ${HostId}`,
    ).toBe(true);
  });

  test("has dates in UTC", () => {
    const dates = JSON.stringify(response.body).match(/"\d{4}-\d\d-\d\d[^"]*"/g) ?? [];
    expect(
      dates.filter((date) => !/^"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"$/.test(date)),
      `${at}: dates`,
    ).toEqual([]);
  });

  test("holds no more entries than its size", () => {
    const page = pageOf(one);
    if (page) expect(page.entries, `${at}: entries`).toBeLessThanOrEqual(page.size);
  });
});

describe.each(operationIds)("the cases of %s", (operationId) => {
  const own = cases.filter((one) => one.operationId === operationId);
  const { operation } = findOperation(operationId);
  const successes = own.filter(({ response }) => response.status < 300);

  test("show a success", () => {
    expect(successes.length, `openapi/cases: ${operationId}: a success`).toBeGreaterThan(0);
  });

  test("show every value of every enum, and every property", () => {
    const schema = resolve<ApiResponse>(operation.responses["200"] ?? { $ref: "" }).content["application/json"]?.schema;
    const bodies = successes.map(({ response }) => response.body);
    expect(unseen(schema ?? {}, bodies, ""), `openapi/cases: ${operationId}: not shown`).toEqual([]);
  });

  test.runIf(operation["x-pagination"])("show a full page, a short one and an empty one", () => {
    const pages = successes.map(pageOf);
    const kinds = {
      full: pages.some((page) => page && page.entries === page.size),
      short: pages.some((page) => page && page.entries > 0 && page.entries < page.size),
      empty: pages.some((page) => page?.entries === 0),
    };
    expect(kinds, `openapi/cases: ${operationId}: pages`).toEqual({ full: true, short: true, empty: true });
  });
});

test.each(facts.mustBeShown)("some case shows $what", ({ what, status, header }) => {
  const found = cases.some(
    ({ response }) => response.status === status && (header === undefined || header in response.headers),
  );
  expect(found, `openapi/cases: no case shows ${what}`).toBe(true);
});

/** The entries of a case's page, and how many a full one has. */
function pageOf({ operationId, request, response }: Case): { entries: number; size: number } | undefined {
  const { operation } = findOperation(operationId);
  const { size = "", items = "" } = operation["x-pagination"] ?? {};
  const entries = valueAt(response.body, items);
  if (items === "" || !Array.isArray(entries)) return undefined;
  const fallback = requestParts(operation).find(({ name }) => name === size)?.schema.default;
  return { entries: entries.length, size: Number(request[size] ?? fallback) };
}

/** The enum values and properties that no body shows. */
function unseen(reference: Schema, values: readonly unknown[], at: string): string[] {
  const schema = resolve<Schema>(reference);
  const there = values.filter((value) => value !== undefined);
  if (there.length === 0) return [`${at} is in no case`];
  if (schema.enum) return schema.enum.filter((value) => !there.includes(value)).map((value) => `${at}: ${value}`);
  if (schema.items) {
    const entries = there.flatMap((value) => (Array.isArray(value) ? value : []));
    return unseen(schema.items, entries, `${at}/*`);
  }
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
    unseen(
      property,
      there.map((value) => valueAt(value, `/${name}`)),
      `${at}/${name}`,
    ),
  );
}
