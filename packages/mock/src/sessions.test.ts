import { credentials, endpoints } from "@vpc-endpoints/test-data";
import { expect, test } from "vitest";
import { anyone as headers, path, signedCall } from "../test/support.ts";
import { startMock } from "./mock.ts";
import { createSessions } from "./sessions.ts";

test("sessions on one server share nothing", async () => {
  await using mock = await startMock({ endpoints: endpoints(1), credentials });
  const asked = async (session: string, nonce: string) => {
    const { headers: signed, method } = await signedCall({
      host: new URL(mock.url).host,
      "x-acs-date": `${new Date().toISOString().slice(0, -5)}Z`,
      "x-acs-signature-nonce": nonce,
    });
    const { host: _, ...sent } = signed;
    const response = await fetch(`${mock.url}${path}?page=1`, {
      method,
      headers: { ...sent, "x-mock-session": session },
    });
    const { Code, Result } = await response.json();
    return Code ?? Result.length;
  };
  const control = async (session: string, name: string, init: RequestInit = {}) => {
    const response = await fetch(`${mock.url}/_mock/${name}`, { ...init, headers: { "x-mock-session": session } });
    return response.status === 204 ? undefined : response.json();
  };
  await control("a", "endpoints", { method: "PUT", body: JSON.stringify(endpoints(3)) });
  await control("a", "enqueue", { method: "POST", body: '{"case":"throttled"}' });
  await control("b", "clock", { method: "POST", body: '{"advance":3600000}' });
  expect(await asked("a", "1")).toBe("Throttling");
  expect(await asked("a", "2")).toBe(3);
  expect(await asked("b", "2")).toBe("InvalidTimeStamp.Expired");
  expect(await asked("c", "2")).toBe(1);
  expect((await control("a", "requests")).length).toBe(2);
  expect((await control("c", "requests")).map((one: { status: number }) => one.status)).toEqual([200]);
  expect(mock.requests).toEqual([]);
  await control("a", "reset", { method: "POST" });
  expect(await control("a", "requests")).toEqual([]);
  expect((await control("b", "requests")).length).toBe(1);
});

test("without the control API there are no sessions", async () => {
  await using mock = await startMock({ control: false });
  await fetch(mock.url + path, { headers: { ...headers, "x-mock-session": "a" } });
  expect(mock.requests).toHaveLength(1);
});

test("what an instance is given is a list", () => {
  const { usual } = createSessions({});
  expect(() => usual.setEndpointsOf("es-1", { "es-1": [] })).toThrow(new TypeError("endpoints: is no list"));
});

test("the last 1,000 sessions are kept", async () => {
  await using mock = await startMock({ endpoints: endpoints(1) });
  const headersOf = (session: number) => ({ ...headers, "x-mock-session": `s-${session}` });
  const use = (session: number) => fetch(mock.url + path, { headers: headersOf(session) });
  for (let session = 0; session < 1000; session += 1) await use(session);
  // Now the session 1 is the one that was not used for the longest time.
  await use(0);
  await use(1000);
  const kept = async (session: number) =>
    (await (await fetch(`${mock.url}/_mock/requests`, { headers: headersOf(session) })).json()).length;
  expect([await kept(0), await kept(2), await kept(1000), await kept(1)]).toEqual([2, 1, 1, 0]);
});
