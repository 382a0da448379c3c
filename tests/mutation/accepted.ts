/** A change that no test can notice, or need not, and why. */
export interface Accepted {
  /** File, from the root of the repository. */
  readonly file: string;
  /** The line that is changed, without the white space around it. */
  readonly line: string;
  /** What Stryker puts in place of a part of that line. */
  readonly replacement: string;
  readonly reason: string;
}

/** The changes that may survive. One that a test notices after all is to be taken out of this list. */
export const accepted: readonly Accepted[] = [
  {
    file: "packages/client/src/signing/canonical-request.ts",
    line: "encoded.sort(([a], [b]) => (a < b ? -1 : Number(a > b)));",
    replacement: "true",
    reason: "The engine's sort asks only whether the result is below zero, which another engine need not do.",
  },
  {
    file: "packages/client/src/signing/canonical-request.ts",
    line: "encoded.sort(([a], [b]) => (a < b ? -1 : Number(a > b)));",
    replacement: "false",
    reason: "The engine's sort asks only whether the result is below zero, which another engine need not do.",
  },
  {
    file: "packages/client/src/signing/canonical-request.ts",
    line: "encoded.sort(([a], [b]) => (a < b ? -1 : Number(a > b)));",
    replacement: "a >= b",
    reason: "The engine's sort asks only whether the result is below zero, which another engine need not do.",
  },
  {
    file: "packages/client/src/signing/canonical-request.ts",
    line: "encoded.sort(([a], [b]) => (a < b ? -1 : Number(a > b)));",
    replacement: "a <= b",
    reason: "The engine's sort asks only whether the result is below zero, which another engine need not do.",
  },
  {
    file: "packages/client/src/signing/canonical-request.ts",
    line: `for (const name of names) lines += \`\${name}:\${headers[name]?.trim()}\\n\`;`,
    replacement: "headers[name].trim",
    reason: "The names are those of the headers.",
  },
  {
    file: "packages/client/src/signing/digest.ts",
    line: "if (imported?.secret !== secret) {",
    replacement: "true",
    reason: "A key that is imported anew is the same key; it only takes longer.",
  },
  {
    file: "packages/client/src/signing/digest.ts",
    line: `imported = { secret, key: crypto.subtle.importKey("raw", utf8.encode(secret), algorithm, false, ["sign"]) };`,
    replacement: "true",
    reason: "Whether the key could be exported shows to nobody: nothing but this module has it.",
  },
  {
    file: "packages/client/src/signing/rfc3986.ts",
    line: "if (/^[\\w.~-]*$/.test(text)) return text;",
    replacement: "/^[\\w.~-]$/",
    reason: "What needs no encoding is encoded to itself; it only takes longer.",
  },
  {
    file: "packages/client/src/signing/rfc3986.ts",
    line: "if (/^[\\w.~-]*$/.test(text)) return text;",
    replacement: "false",
    reason: "What needs no encoding is encoded to itself; it only takes longer.",
  },
  {
    file: "packages/mock/src/authentication/equal.ts",
    line: "for (let index = 0; index < a.length; index += 1) difference |= a.charCodeAt(index) ^ b.charCodeAt(index);",
    replacement: "index <= a.length",
    reason: "Past the end, both texts have the code NaN, which makes no difference.",
  },
  {
    file: "packages/mock/src/authentication/web-hashing.ts",
    line: `const key = await crypto.subtle.importKey("raw", utf8.encode(accessKeySecret), algorithm, false, ["sign"]);`,
    replacement: "true",
    reason: "Whether the key could be exported shows to nobody: nothing but this function has it.",
  },
  {
    file: "packages/mock/src/server/body.ts",
    line: 'if (length === undefined && encoding === undefined) return "";',
    replacement: "false",
    reason: "Without a body there is nothing to read either. Not to try is quicker.",
  },
  {
    file: "packages/mock/src/server/body.ts",
    line: "for await (const chunk of request.iterator({ destroyOnReturn: false })) {",
    replacement: "{}",
    reason: "Whether the answer is read before the connection is destroyed would be luck.",
  },
  {
    file: "packages/mock/src/server/body.ts",
    line: "for await (const chunk of request.iterator({ destroyOnReturn: false })) {",
    replacement: "true",
    reason: "Whether the answer is read before the connection is destroyed would be luck.",
  },
];
