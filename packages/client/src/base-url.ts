import { serverUrls } from "@vpc-endpoints/types";
import { ConfigurationError } from "./errors.ts";
import type { ClientOptions } from "./options.ts";

/**
 * The server to call: `baseUrl`, or the one of region and network.
 * @throws {ConfigurationError} if neither is given or one cannot be right.
 */
export function resolveBaseUrl({ baseUrl, regionId, network = "public" }: ClientOptions): string {
  if (baseUrl !== undefined) {
    if (!URL.canParse(baseUrl) || !/^https?:$/.test(new URL(baseUrl).protocol)) {
      throw new ConfigurationError(`baseUrl: ${JSON.stringify(baseUrl)} is no http or https URL`);
    }
    return baseUrl;
  }
  if (regionId === undefined) throw new ConfigurationError("regionId: required where no baseUrl is given");
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(regionId)) {
    throw new ConfigurationError(`regionId: ${JSON.stringify(regionId)} is no region, which looks like cn-hangzhou`);
  }
  return serverUrls[network].replace("{regionId}", regionId);
}
