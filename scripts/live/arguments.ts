import { parseArgs } from "node:util";
import type { Target } from "./calls.ts";

/** What the check is told. */
export interface LiveOptions extends Target {
  /** File for what was recorded. */
  readonly har: string;
  /** Name of the case to write, if one is asked for. */
  readonly caseName: string | undefined;
}

export const usage = `usage: npm run live -- --region cn-hangzhou --instance es-cn-…
  --network vpc     call from inside a VPC
  --base-url URL    call another server instead, for example a mock
  --har FILE        where to write what was recorded, without secrets (live.har)
  --case NAME       write the first answer as openapi/cases/NAME.json, with masked IDs
Credentials come from ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET and ALIBABA_CLOUD_SECURITY_TOKEN.`;

/** Reads the command line. Throws an error that says what is wrong. */
export function readArguments(args: readonly string[]): LiveOptions {
  const text = { type: "string" } as const;
  const options = { region: text, instance: text, network: text, "base-url": text, har: text, case: text };
  const { values } = parseArgs({ args: [...args], options });
  const { region, instance, network, har = "live.har", case: caseName } = values;
  if (instance === undefined) throw new Error("--instance is missing: the ID of one of your instances");
  if (network !== undefined && network !== "public" && network !== "vpc") {
    throw new Error(`--network is public or vpc, not ${network}`);
  }
  if (caseName !== undefined && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(caseName)) {
    throw new Error(`--case is a file name of lower-case words joined by "-", not ${caseName}`);
  }
  return { region, instance, network, baseUrl: values["base-url"], har, caseName };
}
