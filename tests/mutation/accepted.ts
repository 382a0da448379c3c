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
