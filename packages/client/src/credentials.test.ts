import { afterEach, expect, test, vi } from "vitest";
import { checkCredentials, fromEnvironment, isCredentialsClient } from "./credentials.ts";
import { ConfigurationError } from "./errors.ts";

afterEach(() => void vi.unstubAllEnvs());

const pair = { accessKeyId: "id", accessKeySecret: "secret" };
const broken = (name: string) =>
  new ConfigurationError(
    `credentials.${name}: must be a string that is not empty, of visible ASCII characters and without white space`,
  );

test.each([
  [pair, pair],
  [{ ...pair, securityToken: undefined }, pair],
  // A client of the vendor says so that there is none.
  [{ ...pair, securityToken: "" }, pair],
  [
    { ...pair, securityToken: "!token~" },
    { ...pair, securityToken: "!token~" },
  ],
  [{ ...pair, expiration: 5, other: "x" }, pair],
])("of %j is used %j", (found, used) => {
  expect(checkCredentials(found)).toEqual(used);
  expect(Object.keys(checkCredentials(found))).toEqual(Object.keys(used));
});

test.each(["", "with space", "a\nb", " a", "a ", "\u007f", "é", 7, null, undefined, {}])(
  "%j is no part of a pair, and is not shown",
  (value) => {
    for (const name of Object.keys(pair)) {
      expect(() => checkCredentials({ ...pair, ...JSON.parse("{}"), [name]: value })).toThrow(broken(name));
    }
  },
);

test.each(["with space", "a\nb", "é", 7, {}])("%j is no security token, and is not shown", (securityToken) => {
  expect(() => checkCredentials({ ...pair, ...{ securityToken: JSON.parse(JSON.stringify(securityToken)) } })).toThrow(
    broken("securityToken"),
  );
});

test.each([undefined, null])("%s is no credentials", (found) => {
  expect(() => checkCredentials(found)).toThrow(broken("accessKeyId"));
});

const variables = {
  ALIBABA_CLOUD_ACCESS_KEY_ID: "env-id",
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: "env-secret",
  ALIBABA_CLOUD_SECURITY_TOKEN: "env-token",
};
const setAll = (values: Readonly<Record<string, string>>) => {
  for (const [name, value] of Object.entries(values)) vi.stubEnv(name, value);
};

test("the environment gives all three, or the pair alone", () => {
  setAll(variables);
  const found = { accessKeyId: "env-id", accessKeySecret: "env-secret", securityToken: "env-token" };
  expect(fromEnvironment()).toEqual(found);
  vi.stubEnv("ALIBABA_CLOUD_SECURITY_TOKEN", "");
  expect(fromEnvironment()).toEqual({ ...found, securityToken: undefined });
});

test.each(["ALIBABA_CLOUD_ACCESS_KEY_ID", "ALIBABA_CLOUD_ACCESS_KEY_SECRET"])("without %s there are none", (name) => {
  setAll({ ...variables, [name]: "" });
  expect(fromEnvironment).toThrow(
    new ConfigurationError(
      "credentials: give them, or set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET",
    ),
  );
});

test("a client of the vendor is known by its method", () => {
  const getCredential = async () => pair;
  expect(isCredentialsClient({ getCredential })).toBe(true);
  expect(isCredentialsClient(Object.create({ getCredential }))).toBe(true);
  expect(isCredentialsClient(pair)).toBe(false);
  expect(isCredentialsClient(Object.assign(() => pair, { getCredential }))).toBe(false);
});
