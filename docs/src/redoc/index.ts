import { cwd } from "node:process";
import { buildDocs } from "./build-docs.ts";
import { type Parts, split } from "./split.ts";

let parts: Promise<Parts> | undefined;

/** The document in Redoc: made once for a build. */
export function redoc(): Promise<Parts> {
  parts ??= buildDocs(cwd()).then(split);
  return parts;
}
