/** One change to one file, and the gate that must notice it. */
export interface Mutant {
  /** The file that is changed, from the root of the repository. */
  readonly file: string;
  /** The text that is replaced, wherever it stands in the file, and what replaces it. */
  readonly change: readonly [from: string, to: string];
  /** The gate that must go red. Before it, everything generated is generated anew, unless a generated file is changed. */
  readonly gate: "lint" | "drift" | "contract" | "repository" | "site";
  /** What the gate must say, so that a reader knows what is wrong. */
  readonly says: RegExp;
}
