import { serverUrls } from "@vpc-endpoints/types";
import { ConfigurationError } from "./errors.ts";
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
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(regionId)) {
    throw new ConfigurationError(`regionId: ${JSON.stringify(regionId)} is no region, which looks like cn-hangzhou`);
  }
  if (!Object.hasOwn(serverUrls, network)) {
    throw new ConfigurationError(`network: ${JSON.stringify(network)} is neither public nor vpc`);
  }
  return serverUrls[network].replace("{regionId}", regionId);
}

function checkedUrl(baseUrl: string, allowInsecureHttp = false): string {
  const refuse = (rule: string) => new ConfigurationError(`baseUrl: ${JSON.stringify(shown(baseUrl))} ${rule}`);
  if (!URL.canParse(baseUrl)) throw refuse("is no URL");
  const { protocol, hostname, origin, pathname, search, hash, username, password } = new URL(baseUrl);
  if (!/^https?:$/.test(protocol)) throw refuse("is no https URL");
  if (search || hash || username || password) throw refuse("may have a host, a port and a path, and nothing else");
  if (protocol === "http:" && !allowInsecureHttp && !isLoopback(hostname)) {
    throw refuse("is not https: without it anyone on the way can read the token. allowInsecureHttp permits it");
  }
  return origin + pathname.replace(/\/+$/, "");
}

function isLoopback(hostname: string): boolean {
  return /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}

/** A password may stand before the `@`. */
function shown(baseUrl: unknown): string {
  return String(baseUrl).replace(/[^/]*@/, "***@");
}
