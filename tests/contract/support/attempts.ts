import { createClient } from "@vpc-endpoints/client";
import { cases } from "@vpc-endpoints/openapi";
import { methodOf } from "./client.ts";

/** How many attempts the client makes in all where each is answered with such a status and it may retry so often. */
export async function attemptsAt(maxRetries: number, status = 503): Promise<number> {
  return attempts({ maxRetries }, () => new Response("", { status }));
}

/** A call whose first answer is an error, and every other one a success. */
export interface Failure {
  readonly code: string;
  readonly status: number;
  readonly maxRetries: number;
  /** Whether the answer says that it is an hour later than this machine believes. */
  readonly clock?: boolean;
  /** Whether the credentials are of a function that gives another pair each time. */
  readonly renews?: boolean;
}

/** How many attempts the client makes in all. */
export async function attemptsAfter({ code, status, clock, ...settings }: Failure): Promise<number> {
  const date = new Date(Date.now() + 3_600_000).toUTCString();
  const success = cases.find(({ response }) => response.status === 200)?.response.body;
  return attempts(settings, (number) => {
    if (number > 1) return Response.json(success);
    const body = { Code: code, Message: "", RequestId: "", HostId: "" };
    return Response.json(body, { status, headers: clock ? { date } : {} });
  });
}

async function attempts(
  { maxRetries, renews }: Pick<Failure, "maxRetries" | "renews">,
  answer: (number: number) => Response,
): Promise<number> {
  let requests = 0;
  let given = 0;
  const fetch = async () => answer(++requests);
  const pair = { accessKeyId: "id", accessKeySecret: "secret" };
  const credentials = renews ? () => ({ ...pair, accessKeyId: `id-${++given}` }) : pair;
  const client = createClient({ regionId: "cn-hangzhou", credentials, fetch, maxRetries, random: () => 0 });
  const [vendor] = cases;
  if (!vendor) throw new Error("openapi/cases: there is no case");
  await methodOf(client, vendor)(vendor.request).catch(() => undefined);
  return requests;
}
