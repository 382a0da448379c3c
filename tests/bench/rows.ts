import type { Row } from "@vpc-endpoints/docs/src/benchmarks/record.ts";

/** A figure of each candidate. */
export type Figures = Readonly<Record<string, number>>;

/** What is said of a candidate beside its figure. */
export type Remarks = Readonly<Record<string, Pick<Row, "target" | "note">>>;

/** Figures as rows of a table, with the ratio of each to that of a base if there is one. */
export function toRows(figures: Figures, { base, remarks = {} }: { base?: string; remarks?: Remarks } = {}): Row[] {
  const whole = base === undefined ? undefined : figures[base];
  return Object.entries(figures).map(([name, value]) => ({
    name,
    value: rounded(value),
    ...(whole !== undefined && { ratio: Math.round((value / whole) * 100) / 100 }),
    ...remarks[name],
  }));
}

/** Three digits, or all before the point: no figure of a benchmark is more exact. */
export function rounded(value: number): number {
  return Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(3));
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
