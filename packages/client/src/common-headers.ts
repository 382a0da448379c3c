import { isBrowser } from "./runtime.ts";
import { version } from "./version.gen.ts";

/** Name and version of this package, as it tells them to the service. */
const userAgent = `vpc-endpoints-client/${version}`;

/** The headers that go with every request: `Accept`, and `User-Agent` with these words at its end. Browsers send their own. */
export function commonHeaders(suffix: string | undefined): Readonly<Record<string, string>> {
  const accept = "application/json";
  return isBrowser() ? { accept } : { accept, "user-agent": suffix ? `${userAgent} ${suffix}` : userAgent };
}
