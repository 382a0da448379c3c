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
export const accepted: readonly Accepted[] = [];
