/** The parts of the benchmarks. Each is measured by itself and has a file of its own in `src/data/benchmarks/`. */
export const parts = ["client", "mock", "docs", "growth", "pipeline"] as const;

/** A part of the benchmarks. */
export type Part = (typeof parts)[number];

/** What a figure should be. */
export interface Target {
  /** Which figure of the row it is about. */
  readonly of: "value" | "ratio";
  readonly limit: "at most" | "at least";
  readonly figure: number;
}

/** What was measured of one candidate. */
export interface Row {
  readonly name: string;
  /** In the unit of the table; `null` if there is none, and the note says why. */
  readonly value: number | null;
  /** The value by that of the base of the table. */
  readonly ratio?: number;
  readonly target?: Target;
  readonly note?: string;
}

/** Figures that are compared with each other. */
export interface Table {
  readonly title: string;
  readonly unit: string;
  /** What the figures mean and how they were measured, in whole sentences of Markdown. */
  readonly about: string;
  /** What the ratios are ratios of. */
  readonly base?: string;
  readonly rows: readonly Row[];
}

/** What one run of a part measured, with all that the figures depend on. */
export interface RunRecord {
  readonly at: string;
  /** The commit that was measured; it ends in "-changed" where the work tree was not as it was committed. */
  readonly commit: string;
  /** Whether it was a trial with a round or two, of which no figure means much. */
  readonly quick: boolean;
  readonly machine: Machine;
  /** The versions of the other tools that were measured. This project's own are of the commit. */
  readonly versions: Readonly<Record<string, string>>;
  readonly tables: readonly Table[];
}

/** What it was measured on. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGB: number;
  readonly system: string;
  readonly node: string;
}

/** Whether a figure is as it should be; `undefined` where nothing says how it should be. */
export function meets({ value, ratio, target }: Row): boolean | undefined {
  if (!target) return undefined;
  const figure = target.of === "value" ? value : ratio;
  if (figure === null || figure === undefined) return false;
  return target.limit === "at most" ? figure <= target.figure : figure >= target.figure;
}
