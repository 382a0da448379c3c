const { subtle } = globalThis.crypto;
const utf8 = new TextEncoder();

/** SHA-256 of a text in UTF-8, in lower-case hex. */
export async function sha256(text: string): Promise<string> {
  return hex(await subtle.digest("SHA-256", utf8.encode(text)));
}

/** HMAC-SHA256 of a text in UTF-8 with this secret, in lower-case hex. */
export async function hmacSha256(secret: string, text: string): Promise<string> {
  const key = await subtle.importKey("raw", utf8.encode(secret), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return hex(await subtle.sign("HMAC", key, utf8.encode(text)));
}

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
