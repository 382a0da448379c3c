import { createHmac, hash } from "node:crypto";
import { algorithm } from "@vpc-endpoints/client/signing";
import type { Hashing } from "./hashing.ts";

/** Hashing by `node:crypto`. */
export const nodeHashing: Hashing = {
  sha256: (text) => hash("sha256", text),
  sign(canonicalRequest, accessKeySecret) {
    const stringToSign = `${algorithm}\n${hash("sha256", canonicalRequest)}`;
    return { stringToSign, signature: createHmac("sha256", accessKeySecret).update(stringToSign).digest("hex") };
  },
};
