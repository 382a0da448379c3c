import type { Refusal } from "../wire/index.ts";

const windowMs = 15 * 60 * 1000;

/**
 * Refuses a date in another form than `yyyy-MM-ddTHH:mm:ssZ`, or more than 15 minutes before or after `now`, which is in
 * milliseconds since 1970.
 */
export function checkDate(text: string, now: number): Refusal | undefined {
  const date = Date.parse(text);
  if (Number.isNaN(date) || `${new Date(date).toISOString().slice(0, 19)}Z` !== text) {
    const message = () => "The header x-acs-date is not in the form yyyy-MM-ddTHH:mm:ssZ.";
    return { code: "InvalidTimeStamp.Format", message };
  }
  return Math.abs(now - date) > windowMs ? { code: "InvalidTimeStamp.Expired" } : undefined;
}
