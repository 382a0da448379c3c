import { stringToSign as secondStage } from "@vpc-endpoints/client/signing";
import type { Hashing } from "./hashing.ts";

const utf8 = new TextEncoder();

/** Hashing by WebCrypto, which browsers have too. */
export const webHashing: Hashing = {
  sha256: async (text) => hex(await crypto.subtle.digest("SHA-256", utf8.encode(text))),
  async sign(canonicalRequest, accessKeySecret) {
    const stringToSign = await secondStage(canonicalRequest);
    const algorithm = { name: "HMAC", hash: "SHA-256" };
    const key = await crypto.subtle.importKey("raw", utf8.encode(accessKeySecret), algorithm, false, ["sign"]);
    return { stringToSign, signature: hex(await crypto.subtle.sign("HMAC", key, utf8.encode(stringToSign))) };
  },
};

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
