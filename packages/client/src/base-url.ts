import { serverUrls } from "@vpc-endpoints/types";
import { ConfigurationError, refused } from "./errors.ts";
import type { ClientOptions } from "./options.ts";
import { environment } from "./runtime.ts";

/**
 * The server to call, without a slash at its end: `baseUrl`, or the one of region and network. Without a region it is
 * the one that the environment variable `ALIBABA_CLOUD_REGION_ID` names.
 * @throws {ConfigurationError} if there is none, or if it cannot be right.
 */
export function resolveBaseUrl(options: ClientOptions): string {
  const { baseUrl, network = "public", regionId = environment("ALIBABA_CLOUD_REGION_ID") } = options;
  if (baseUrl !== undefined) return checkedUrl(baseUrl, options.allowInsecureHttp);
  if (regionId === undefined) {
    throw new ConfigurationError("regionId: give it or a baseUrl, or set ALIBABA_CLOUD_REGION_ID");
  }
  if (typeof regionId !== "string" || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(regionId)) {
    throw refused("regionId", regionId, "is no region like cn-hangzhou");
  }
  if (!Object.hasOwn(serverUrls, network)) throw refused("network", network, "is neither public nor vpc");
  return serverUrls[network].replace("{regionId}", regionId);
}

/**
 * Holds an address to HTTPS, unless it is on loopback or that is permitted.
 * @throws {ConfigurationError} named after `name`; the address is shown as `shown`.
 */
export function checkSecure(
  { protocol, hostname }: URL,
  allowInsecureHttp: boolean | undefined,
  name: string,
  shown: string,
): void {
  if (protocol !== "https:" && !(protocol === "http:" && (isLoopback(hostname) || allowInsecureHttp))) {
    throw refused(name, shown, "is not https, and not on loopback either. allowInsecureHttp permits http");
  }
}

/** Whether a host is this machine. */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}

function checkedUrl(baseUrl: string, allowInsecureHttp?: boolean): string {
  // A password may stand before the `@`, a token in the query.
  const shown = `${baseUrl}`.replace(/([?#]).*/s, "$1***").replace(/(\w+:\/\/)?.*@/s, "$1***@");
  const refuse = (rule: string) => refused("baseUrl", shown, rule);
  if (!URL.canParse(baseUrl)) throw refuse("is no URL");
  const url = new URL(baseUrl);
  const { origin, pathname, search, hash, username, password } = url;
  if (search + hash + username + password) throw refuse("may have a host, a port and a path only");
  checkSecure(url, allowInsecureHttp, "baseUrl", shown);
  return origin + pathname.replace(/\/+$/, "");
}
