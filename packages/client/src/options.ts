import type { RegionId } from "@vpc-endpoints/types";
import type { Credentials, CredentialsProvider } from "./credentials.ts";

/** Where a client calls and as whom. */
export interface ClientOptions {
  /** The region of the instances. Required unless `baseUrl` is given. */
  readonly regionId?: RegionId | undefined;
  /** `vpc` calls the address that is reachable from inside a VPC of the region. Default: `public`. */
  readonly network?: "public" | "vpc" | undefined;
  /** The server to call instead of the region's, for example a mock's URL. */
  readonly baseUrl?: string | undefined;
  /** The AccessKey pair to sign with, or a function that is asked for it before every request. */
  readonly credentials: Credentials | CredentialsProvider;
  /** Called in place of the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** The clock. Default: the system's. */
  readonly now?: (() => Date) | undefined;
  /** A string never given before. Default: a random UUID. */
  readonly nonce?: (() => string) | undefined;
}
