import type { RunRecord } from "./record.ts";
import { describeRun } from "./run.ts";
import { inWords } from "./words.ts";

/** The record of a part as Markdown, for programs that read rather than browse. */
export function toMarkdown(record: RunRecord): string {
  const tables = record.tables.map(inWords).map(({ title, about, columns, rows }) => {
    const lines = [columns, columns.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
    return [`### ${title}`, about, lines.join("\n")].join("\n\n");
  });
  return [...tables, describeRun(record).join(" ")].join("\n\n");
}
