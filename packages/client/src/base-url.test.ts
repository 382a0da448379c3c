import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { isLoopback, resolveBaseUrl } from "./base-url.ts";
import { ConfigurationError } from "./errors.ts";
import type { ClientOptions } from "./options.ts";

beforeEach(() => void vi.stubEnv("ALIBABA_CLOUD_REGION_ID", ""));
afterEach(() => void vi.unstubAllEnvs());

test.each<[ClientOptions, string]>([
  [{ regionId: "cn-hangzhou" }, "https://elasticsearch.cn-hangzhou.aliyuncs.com"],
  [{ regionId: "cn-hangzhou", network: "public" }, "https://elasticsearch.cn-hangzhou.aliyuncs.com"],
  [{ regionId: "cn-hangzhou", network: "vpc" }, "https://elasticsearch-vpc.cn-hangzhou.aliyuncs.com"],
  [{ regionId: "ap-southeast-1" }, "https://elasticsearch.ap-southeast-1.aliyuncs.com"],
  [{ regionId: "r1" }, "https://elasticsearch.r1.aliyuncs.com"],
  [{ baseUrl: "https://a.example" }, "https://a.example"],
  [{ baseUrl: "https://a.example/" }, "https://a.example"],
  [{ baseUrl: "https://a.example//" }, "https://a.example"],
  [{ baseUrl: "https://A.example:443/x/y//" }, "https://a.example/x/y"],
  [{ baseUrl: "https://a.example", regionId: "cn-hangzhou" }, "https://a.example"],
  [{ baseUrl: "http://127.0.0.1:8080" }, "http://127.0.0.1:8080"],
  [{ baseUrl: "http://a.example", allowInsecureHttp: true }, "http://a.example"],
])("%j is %s", (options, url) => {
  expect(resolveBaseUrl(options)).toBe(url);
});

test("the region of the environment counts where none is given", () => {
  vi.stubEnv("ALIBABA_CLOUD_REGION_ID", "eu-west-1");
  expect(resolveBaseUrl({})).toBe("https://elasticsearch.eu-west-1.aliyuncs.com");
  expect(resolveBaseUrl({ regionId: "cn-beijing" })).toBe("https://elasticsearch.cn-beijing.aliyuncs.com");
});

const insecure = "is not https, and not on loopback either. allowInsecureHttp permits http";
const tooMuch = "may have a host, a port and a path only";

test.each<[ClientOptions, string]>([
  [{}, "regionId: give it or a baseUrl, or set ALIBABA_CLOUD_REGION_ID"],
  ...["", "CN-HANGZHOU", "-cn", "cn-", "cn--x", "cn.x", "x cn", "cn/x"].map(
    (regionId) => [{ regionId }, `regionId: "${regionId}" is no region like cn-hangzhou`] as [ClientOptions, string],
  ),
  [JSON.parse('{"regionId":null}'), "regionId: null is no region like cn-hangzhou"],
  [JSON.parse('{"regionId":5}'), "regionId: 5 is no region like cn-hangzhou"],
  [JSON.parse('{"regionId":["cn-x"]}'), "regionId: [object Array] is no region like cn-hangzhou"],
  [JSON.parse('{"baseUrl":null}'), 'baseUrl: "null" is no URL'],
  [JSON.parse('{"regionId":"cn-x","network":"constructor"}'), 'network: "constructor" is neither public nor vpc'],
  [{ baseUrl: "a.example" }, 'baseUrl: "a.example" is no URL'],
  [{ baseUrl: "" }, 'baseUrl: "" is no URL'],
  [{ baseUrl: "http://a.example" }, `baseUrl: "http://a.example" ${insecure}`],
  [{ baseUrl: "ftp://a.example", allowInsecureHttp: true }, `baseUrl: "ftp://a.example" ${insecure}`],
  [{ baseUrl: "ftp://127.0.0.1" }, `baseUrl: "ftp://127.0.0.1" ${insecure}`],
  [{ baseUrl: "https://a.example/?a=b" }, `baseUrl: "https://a.example/?***" ${tooMuch}`],
  [{ baseUrl: "https://a.example/#a" }, `baseUrl: "https://a.example/#***" ${tooMuch}`],
  [{ baseUrl: "https://user@a.example" }, `baseUrl: "https://***@a.example" ${tooMuch}`],
  [{ baseUrl: "https://:pass@a.example" }, `baseUrl: "https://***@a.example" ${tooMuch}`],
  [{ baseUrl: "user:pa\nss@a.example?a\nb" }, `baseUrl: "***@a.example?***" ${tooMuch}`],
  [{ baseUrl: "//user:pa\nss@a.example?a\nb" }, 'baseUrl: "***@a.example?***" is no URL'],
])("%j is refused, and shows no secret", (options, message) => {
  expect(() => resolveBaseUrl(options)).toThrow(new ConfigurationError(message));
});

test.each([
  ["localhost", true],
  ["a.localhost", true],
  ["ab.localhost", true],
  ["127.0.0.1", true],
  ["127.255.10.254", true],
  ["[::1]", true],
  [".localhost", false],
  ["localhost.example", false],
  ["mylocalhost", false],
  ["127.0.0", false],
  ["127.0.0.1.example", false],
  ["128.0.0.1", false],
  ["1127.0.0.1", false],
  ["[::2]", false],
  ["a[::1]", false],
  ["0.0.0.0", false],
])("%s is this machine: %s", (hostname, expected) => {
  expect(isLoopback(hostname)).toBe(expected);
});
