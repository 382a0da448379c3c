import type { RecordedRequest } from "../wire/index.ts";

/** A request in one line: method, path, query, status, code, and what broke the document. */
export function logLine({ method, path, query, status, code, violations }: RecordedRequest): string {
  const search = query.length === 0 ? "" : `?${new URLSearchParams(query.map(([name, value]) => [name, value]))}`;
  const broken = violations.map(({ location, message }) => `${location} ${message}`.trim()).join("; ");
  const line = [method, path + search, String(status ?? "dropped"), code ?? "", broken && `(${broken})`]
    .filter((part) => part !== "")
    .join(" ");
  // A name in a query may hold anything, also what a terminal obeys.
  return line.replace(/\p{Cc}/gu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
