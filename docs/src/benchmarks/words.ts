import { meets, type Row, type Table } from "./record.ts";

const inEnglish = new Intl.NumberFormat("en", { maximumFractionDigits: 6 });

/** A table in words: its heading, and the cells of each row. */
export interface TableInWords {
  readonly title: string;
  readonly about: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What the page shows of a table, the same in HTML, in Markdown and on the console. A column that nothing fills is left out. */
export function inWords({ title, unit, about, base, rows }: Table): TableInWords {
  const columns: readonly (readonly [heading: string, cell: (row: Row) => string])[] = [
    ["", ({ name }) => name],
    [unit, ({ value }) => (value === null ? "none" : figure(value))],
    [`ratio to ${base}`, ({ ratio }) => (ratio === undefined ? "" : ratio.toFixed(2))],
    ["target", targetOf],
    ["note", ({ note = "" }) => note],
  ];
  const filled = columns.filter(([, cell], index) => index < 2 || rows.some((row) => cell(row) !== ""));
  return {
    title,
    about,
    columns: filled.map(([heading]) => heading),
    rows: rows.map((row) => filled.map(([, cell]) => cell(row))),
  };
}

/** A figure as a reader of English expects it. */
function figure(value: number): string {
  return inEnglish.format(value);
}

function targetOf(row: Row): string {
  if (!row.target) return "";
  const { of, limit, figure: wanted } = row.target;
  return `${limit} ${figure(wanted)}${of === "ratio" ? " as a ratio" : ""}: ${meets(row) ? "met" : "missed"}`;
}
