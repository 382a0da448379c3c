/** Words that readers look for and a page does not use, or does not use often enough to be found first. */
export const keywords: Readonly<Record<string, string>> = {
  "start/call/": "install install installation npm quick start getting started",
  "guides/paging/": "pagination paging next page cursor offset total all endpoints",
  "guides/retries/": "retry retries timeout timeouts rate limit rate limits backoff quota",
  "guides/authentication/": "STS token security token temporary credentials role OIDC AccessKey sign signing",
  "guides/waiting/": "vpc endpoint status poll polling wait ready Connected Active",
  "guides/troubleshooting/": "403 signature mismatch SignatureDoesNotMatch access denied not working",
  "guides/runtimes/": "jest CommonJS require proxy Deno Bun browser runtime",
  "guides/recipes/": "undici React Next.js OpenTelemetry tracing logging",
  "guides/other-languages/": "mock in Python mock in Go mock in Java pytest JUnit CI",
  "guides/mocking/": "mock server stub fake test double MSW Prism",
  "reference/errors/": "Throttling error code error codes",
};

/** How much the words of a page count in the search, by the beginning of its address. `0`: the page is not found. */
const weights: readonly (readonly [start: string, weight: number])[] = [
  ["decisions/", 0],
  ["project/changelog/", 0],
  ["api/", 0.2],
  ["project/", 0.3],
];

/** How much the words of a page count in the search. */
export function weightOf(path: string): number {
  // The first page says a little of everything.
  if (path === "") return 0.3;
  return weights.find(([start]) => path.startsWith(start))?.[1] ?? 1;
}
