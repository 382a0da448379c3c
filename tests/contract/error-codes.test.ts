// Facts, cases, client and mock × the page of errors: what it says beside each error code.
import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { VpcEndpointsError } from "@vpc-endpoints/client";
import { startMock } from "@vpc-endpoints/mock";
import { cases } from "@vpc-endpoints/openapi";
import { describe, expect, test } from "vitest";
import * as facts from "./facts.ts";
import { attemptsAfter } from "./support/attempts.ts";
import { textOf } from "./support/html.ts";
import { changing, key, refused } from "./support/refused.ts";
import { built } from "./support/site.ts";

const packages = fileURLToPath(new URL("../../packages/", import.meta.url));
const shown = Object.fromEntries(
  [...built("reference/errors/").querySelectorAll(".error-codes > div")].map((entry) => [entry.id, read(entry)]),
);

const inMock = literals("mock", /\bcode(?: =|:) "([\w.]+)"/g);
const inClient = literals("client", /\bcode [!=]== "([\w.]+)"/g);

test.each(Object.entries({ facts: Object.keys(facts.errorCodes), inMock, inClient }))(
  "every code of %s stands on the page of errors",
  (_, codes) => {
    expect(codes.length).toBeGreaterThan(1);
    const lacking = codes.filter((code) => !Object.hasOwn(shown, code));
    expect(lacking, "docs: /reference/errors/ lacks codes").toEqual([]);
  },
);

/** What the client's attempts are called: how many it makes with no retry allowed, and what was mended for it. */
async function retriesOf(code: string, status: number): Promise<string> {
  const answer = { code, status };
  if ((await attemptsAfter({ ...answer, clock: true, maxRetries: 0 })) === 2)
    return "retried once, with the right clock";
  if ((await attemptsAfter({ ...answer, renews: true, maxRetries: 0 })) === 2)
    return "retried once, with new credentials";
  return (await attemptsAfter({ ...answer, maxRetries: 1 })) === 2 ? "the client retries it" : "not retried";
}

describe.each(Object.keys(shown))("%s", (code) => {
  const { statuses, retried, errorClass, example, advice } = shown[code] ?? {};
  const own = cases.filter(({ response }) => response.body.Code === code);
  const status = own[0]?.response.status ?? 400;

  test("its status is that of the cases, and else that of the mock", async () => {
    const known = [...new Set(own.map(({ response }) => response.status))];
    if (known.length > 0) expect(statuses).toBe(`HTTP ${known.join(", ")}`);
    else
      expect(statuses).toBe(
        inMock.includes(code) ? `HTTP ${await fromMock(code)} from the mock` : "status not documented",
      );
  });

  test("it is retried as the client does", async () => {
    expect(retried).toBe(await retriesOf(code, status));
  });

  test("its class is what the client throws", async () => {
    expect(errorClass).toBe((await thrown(code, status)).name);
  });

  test("its case shows it, and what to do is said", () => {
    const [first] = own;
    expect(example).toEqual(
      first && { text: `case ${first.name}`, href: `../${first.operationId}/#case.${first.name}` },
    );
    expect(advice).toMatch(/\.$/);
  });
});

interface Shown {
  readonly statuses: string | undefined;
  readonly retried: string | undefined;
  readonly errorClass: string | undefined;
  readonly example: { readonly text: string; readonly href: string | null } | undefined;
  readonly advice: string;
}

function read(entry: Element): Shown {
  const facts = entry.querySelector(".facts");
  const [statuses, retried, errorClass] = textOf(facts).split(" · ");
  const link = facts?.querySelector("a");
  const example = link ? { text: textOf(link), href: link.getAttribute("href") } : undefined;
  return { statuses, retried, errorClass, example, advice: textOf(entry.querySelector(".advice")) };
}

/** Every code that the source of a package names. */
function literals(name: string, pattern: RegExp): string[] {
  const cwd = `${packages}${name}/src/`;
  const files = globSync("**/*.ts", { cwd }).filter((file) => !/\.(test|gen)\.ts$/.test(file));
  const found = files.flatMap((file) => [...readFileSync(cwd + file, "utf8").matchAll(pattern)]);
  return [...new Set(found.map(([, code = ""]) => code))].filter((code) => /^[A-Z]/.test(code));
}

async function thrown(code: string, status: number): Promise<VpcEndpointsError> {
  const fetch = async () => Response.json({ Code: code, Message: "", RequestId: "", HostId: "" }, { status });
  return refused({ baseUrl: "http://127.0.0.1", fetch });
}

/** A request that the mock refuses with each code that no case shows, as statuses. */
const refusals: Readonly<Record<string, (url: string) => Promise<readonly number[]>>> = {
  "InvalidTimeStamp.Format": async (baseUrl) => {
    const fetch = changing("x-acs-date", () => "2026-01-01");
    const error = await refused({ baseUrl, fetch, credentials: { ...key, securityToken: "token" } });
    return statusOf(error, "InvalidTimeStamp.Format");
  },
  MissingSecurityToken: async (baseUrl) => statusOf(await refused({ baseUrl }), "MissingSecurityToken"),
  "InvalidSecurityToken.MismatchWithAccessKey": async (baseUrl) => {
    const error = await refused({ baseUrl, credentials: { ...key, securityToken: "another" } });
    return statusOf(error, "InvalidSecurityToken.MismatchWithAccessKey");
  },
  "InvalidAction.NotFound": async (baseUrl) => {
    const [vendor] = cases;
    const path = Object.values(facts.operations)[0]?.path.replace(/\{\w+\}/, String(vendor?.request.InstanceId));
    const nowhere = await fetch(`${baseUrl}/nowhere`);
    const otherwise = await fetch(baseUrl + path, { method: "DELETE" });
    for (const answer of [nowhere, otherwise])
      expect(await answer.json()).toMatchObject({ Code: "InvalidAction.NotFound" });
    return [nowhere.status, otherwise.status];
  },
};

async function fromMock(code: string): Promise<string> {
  await using mock = await startMock({ credentials: { ...key, securityToken: "token" } });
  const refusal = refusals[code];
  if (!refusal) throw new Error(`tests/contract/error-codes.test.ts: refusals lacks ${code}`);
  return (await refusal(mock.url)).join(", ");
}

function statusOf(error: VpcEndpointsError, code: string): readonly number[] {
  expect(error).toMatchObject({ code });
  return "status" in error ? [Number(error.status)] : [];
}
