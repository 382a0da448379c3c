const firstMs = 200;
const longestMs = 5000;
const longestAskedMs = 60_000;

/**
 * The wait before the next attempt, in milliseconds: what the service asks for, at most a minute, and a random part of a
 * quarter of it or of 200 ms; or else a time that doubles from 200 ms to 5 s, and a random part of as much again. So
 * callers that failed together do not come back together, and none uses up its retries before a short outage is over.
 * @param attempt - the attempt that failed; 1 for the first of a call.
 * @param random - from 0 to below 1.
 */
export function backoff(attempt: number, askedMs: number | undefined, random: number): number {
  const leastMs = Math.min(askedMs ?? firstMs * 2 ** (attempt - 1), askedMs === undefined ? longestMs : longestAskedMs);
  const span = askedMs === undefined ? leastMs : Math.max(firstMs, leastMs / 4);
  return leastMs + Math.floor(random * span);
}

/**
 * The wait that an answer asks for, in milliseconds: `x-acs-retry-after` (milliseconds, a positive integer), or else
 * the `Retry-After` of a proxy (seconds or a date). What is malformed counts as not said.
 */
export function retryAfter(headers: Headers, now: Date): number | undefined {
  const milliseconds = headers.get("x-acs-retry-after");
  if (milliseconds && /^0*[1-9]\d*$/.test(milliseconds)) return Number(milliseconds);
  const standard = `${headers.get("retry-after")}`;
  if (/^\d+$/.test(standard)) return Number(standard) * 1000;
  // `Date.parse` takes almost anything for a date; one of HTTP begins with a day of the week.
  const at = /^[A-Z][a-z]+,? /.test(standard) ? Date.parse(standard) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, at - now.getTime());
}
