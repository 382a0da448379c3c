import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { environment, environmentCredentials, isBrowser } from "./runtime.ts";

// What a module found out before a test, or in one, holds for no other.
beforeEach(() => void vi.resetModules());
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.resetModules();
});

const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

/** What a function gives while there is no such global, or another one. */
function withGlobal<T>(name: string, value: unknown, ask: () => T): T {
  vi.stubGlobal(name, value);
  try {
    return ask();
  } finally {
    vi.unstubAllGlobals();
  }
}

test("a variable that is unset or empty is none", () => {
  vi.stubEnv("A_VARIABLE", "value");
  expect(environment("A_VARIABLE")).toBe("value");
  vi.stubEnv("A_VARIABLE", "");
  expect(environment("A_VARIABLE")).toBeUndefined();
  vi.stubEnv("A_VARIABLE", undefined);
  expect(environment("A_VARIABLE")).toBeUndefined();
});

test.each([[undefined], [{}]])("where process is %j there is no variable", (process) => {
  vi.stubEnv("A_VARIABLE", "value");
  expect(withGlobal("process", process, () => environment("A_VARIABLE"))).toBeUndefined();
});

test("the credentials of the environment have the vendor's names", () => {
  vi.stubEnv("ALIBABA_CLOUD_ACCESS_KEY_ID", "id");
  vi.stubEnv("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "secret");
  vi.stubEnv("ALIBABA_CLOUD_SECURITY_TOKEN", "token");
  expect(environmentCredentials()).toEqual({ accessKeyId: "id", accessKeySecret: "secret", securityToken: "token" });
});

test("node:crypto is looked up once, when it is needed", async () => {
  const { nodeCrypto, randomUuid } = await import("./runtime.ts");
  const getBuiltinModule = vi.fn(() => ({ randomUUID: () => "of node" }));
  withGlobal("process", { getBuiltinModule }, () => {
    expect(getBuiltinModule).not.toHaveBeenCalled();
    expect([randomUuid(), randomUuid()]).toEqual(["of node", "of node"]);
    expect(nodeCrypto()).toBeDefined();
  });
  expect(getBuiltinModule.mock.calls).toEqual([["node:crypto"]]);
});

test.each([[undefined], [{}], [{ getBuiltinModule: () => undefined }]])(
  "where process is %o a random UUID comes from the web's crypto",
  async (process) => {
    const { nodeCrypto, randomUuid } = await import("./runtime.ts");
    const [first, second, found] = withGlobal("process", process, () => [randomUuid(), randomUuid(), nodeCrypto()]);
    expect(first).toMatch(uuid);
    expect(second).not.toBe(first);
    expect(found).toBeUndefined();
  },
);

test("a page and a worker are a browser, and Node is none", () => {
  expect(isBrowser()).toBe(false);
  expect(withGlobal("document", {}, isBrowser)).toBe(true);
  expect(withGlobal("WorkerGlobalScope", class {}, isBrowser)).toBe(true);
});
