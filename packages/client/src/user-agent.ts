import { isBrowser } from "./runtime.ts";

/** Name and version of this package, as it tells them to the service. */
const userAgent = "vpc-endpoints-client/0.1.0";

/** The `User-Agent` header, with these words at its end. Browsers send their own. */
export function userAgentHeader(suffix: string | undefined): Readonly<Record<string, string>> {
  return isBrowser() ? {} : { "user-agent": suffix ? `${userAgent} ${suffix}` : userAgent };
}
