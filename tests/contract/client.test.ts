// Every case × the client: it sends the case's request and decodes the answer to exactly the case's body, or throws the
// error that fits.
import {
  ApiError,
  AuthenticationError,
  ConfigurationError,
  createClient,
  ThrottlingError,
} from "@vpc-endpoints/client";
import { type Case, cases } from "@vpc-endpoints/openapi";
import { describe, expect, test } from "vitest";
import { hasBadParameter, toRequest } from "./support/cases.ts";
import { methodOf, sentRequest, withFilledToken } from "./support/client.ts";
import { hold } from "./support/compare.ts";

describe.each(cases)("case $name × client", (one) => {
  test("the request is the case's, and what comes back is the case's", async () => {
    const { sent, outcome } = await call(one);
    if (hasBadParameter(one)) {
      expect(outcome).toBeInstanceOf(ConfigurationError);
      expect(sent).toEqual([]);
      return;
    }
    const { target, ...rest } = toRequest(withFilledToken(one, sent));
    hold(one, "client", [{ ...rest, target: decodeURIComponent(target) }], sent);
    if (one.response.status < 300) return hold(one, "client", one.response.body, outcome);
    if (!(outcome instanceof ApiError)) throw outcome;
    const { status, requestId, code, hostId, recommend } = outcome;
    const { RequestId, HostId, Code, Recommend, Message } = one.response.body;
    hold(
      one,
      "client",
      { status: one.response.status, requestId: RequestId, code: Code, hostId: HostId, recommend: Recommend },
      { status, requestId, code, hostId, recommend },
    );
    hold(one, "client", { class: classFor(String(Code)) }, { class: outcome.constructor.name });
    // A refused signature is diagnosed: the client says what differs instead of repeating what the server computed.
    if (Code !== "SignatureDoesNotMatch") expect(outcome.message).toContain(Message);
  });
});

/** Name of the error class that fits a code. */
function classFor(code: string): string {
  if (code.startsWith("Throttling")) return ThrottlingError.name;
  return /Signature|InvalidTimeStamp|InvalidAccessKeyId/.test(code) ? AuthenticationError.name : ApiError.name;
}

/** Calls the client with the case's request; its answer comes from the case and not from a server. */
async function call(one: Case): Promise<{ sent: ReturnType<typeof toRequest>[]; outcome: unknown }> {
  const sent: ReturnType<typeof toRequest>[] = [];
  const own = toRequest(one);
  const client = createClient({
    baseUrl: "http://127.0.0.1",
    credentials: { accessKeyId: "example-id", accessKeySecret: "example-secret" },
    maxRetries: 0,
    fetch: async (input, init) => {
      sent.push(await sentRequest(new Request(input, init), own.headers));
      const { status, headers, body } = one.response;
      return new Response(JSON.stringify(body), { status, headers });
    },
  });
  try {
    return { sent, outcome: await methodOf(client, one)(one.request) };
  } catch (outcome) {
    return { sent, outcome };
  }
}
