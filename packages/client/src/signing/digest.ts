import { nodeCrypto } from "../runtime.ts";

/** A value that is there at once, or a promise of it. Where it is there, nothing has to wait a turn for it. */
export type Now<T> = T | Promise<T>;

const utf8 = new TextEncoder();
let imported: { readonly secret: string; readonly key: Promise<CryptoKey> } | undefined;

/** Goes on with a value as soon as it is there. */
export function whenDone<T extends string | object, U>(value: Now<T>, next: (value: T) => Now<U>): Now<U> {
  // A promise of another realm, as in the sandbox of a test runner, is no instance of this one's class.
  return isPromise(value) ? value.then(next) : next(value);
}

function isPromise<T extends string | object>(value: Now<T>): value is Promise<T> {
  return typeof value === "object" && "then" in value && typeof value.then === "function";
}

/** SHA-256 of a text in UTF-8, in lower-case hex: at once where there is `node:crypto`, else by WebCrypto. */
export function sha256(text: string): Now<string> {
  const hash = nodeCrypto()?.hash;
  return hash ? hash("sha256", text, "hex") : crypto.subtle.digest("SHA-256", utf8.encode(text)).then(hex);
}

/** HMAC-SHA256 of a text in UTF-8 with this secret, in lower-case hex: at once where there is `node:crypto`. */
export function hmacSha256(secret: string, text: string): Now<string> {
  const node = nodeCrypto();
  if (node) return node.createHmac("sha256", secret).update(text).digest("hex");
  return importKey(secret)
    .then((key) => crypto.subtle.sign("HMAC", key, utf8.encode(text)))
    .then(hex);
}

/** The key of a secret. That of the last one is kept, because importing it takes longer than signing. */
function importKey(secret: string): Promise<CryptoKey> {
  if (imported?.secret !== secret) {
    const algorithm = { name: "HMAC", hash: "SHA-256" };
    imported = { secret, key: crypto.subtle.importKey("raw", utf8.encode(secret), algorithm, false, ["sign"]) };
  }
  return imported.key;
}

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
