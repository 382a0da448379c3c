/** Both results of signing: what the client should have computed. */
export interface Signed {
  readonly stringToSign: string;
  /** 64 lower-case hex digits. */
  readonly signature: string;
}

/** The hash functions of a platform. Node's are synchronous and faster, those of browsers are not. */
export interface Hashing {
  /** SHA-256 of a text in UTF-8, in lower-case hex. */
  sha256(text: string): string | Promise<string>;
  /** The last two stages of the signature, from the canonical request. */
  sign(canonicalRequest: string, accessKeySecret: string): Signed | Promise<Signed>;
}
