import type { Violation } from "../wire/index.ts";

const maxLength = 8000;

/** The header in which Prism's server reports violations, in its form, but ASCII and bounded, so that it can always be sent. */
export function violationsHeader(violations: readonly Violation[]): Record<string, string> {
  if (violations.length === 0) return {};
  const reported = violations.map(({ fault, location, message }) => ({
    location: [fault === "request" ? "request" : "response", ...location.split(".").filter(Boolean)],
    severity: "Error",
    message,
  }));
  let entries = "";
  for (const entry of reported) {
    const text = JSON.stringify(entry).replace(/[^\x20-\x7e]/g, (char) => {
      return `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
    });
    const more = entries === "" ? text : `${entries},${text}`;
    // What is too much is left out whole, so that it stays JSON.
    if (more.length > maxLength) break;
    entries = more;
  }
  return { "sl-violations": `[${entries}]` };
}
