import type { Remarks } from "../rows.ts";

/** What each candidate leaves out: a figure is small where little is done. */
export const whatEachDoes = {
  "plain fetch": { note: "does not sign, check or retry" },
  "signed fetch": { note: "signs with this client's code; does not check or retry" },
  "this client": { note: "signs, checks parameters, retries" },
  "its undici entry": { note: "the same, sent by undici" },
  "its fetch entry": { note: "signs and retries" },
  "openapi-fetch": { note: "brings types; does not sign, check or retry" },
  "hey-api": { note: "generated; does not sign, check or retry" },
  "Redocly generate-client": { note: "generated; does not sign or check; retries only if asked" },
  "official SDK": { note: "signs; retries only if asked" },
  "pop-core": { note: "signs in the old way, with SHA-1; brings no types; does not retry" },
} as const satisfies Remarks;
