// The page of the benchmarks × the committed record: every figure, ratio, target and version stands on the page, and in llms-full.txt.
import { readFileSync } from "node:fs";
import { parts, type RunRecord, type Table } from "@vpc-endpoints/docs/src/benchmarks/record.ts";
import { describe, expect, test } from "vitest";
import { dist, parsed } from "./pages.ts";

const page = parsed("project/benchmarks/");
const text = page.querySelector("main")?.textContent ?? "";
const markdown = readFileSync(new URL("llms-full.txt", dist), "utf8");

describe.each(parts)("%s", (part) => {
  const file = new URL(`../../docs/src/data/benchmarks/${part}.json`, import.meta.url);
  const record: RunRecord = JSON.parse(readFileSync(file, "utf8"));

  test("says when, where and with what it was measured", () => {
    const { at, commit, machine, versions } = record;
    const all = [String(new Date(at).getUTCFullYear()), commit, machine.cpu, machine.node, machine.system];
    const named = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
    for (const fact of [...all, ...named]) {
      expect(text).toContain(fact);
      expect(markdown).toContain(fact);
    }
  });

  test("measured something, each table once", () => {
    expect(record.tables.length).toBeGreaterThan(0);
    expect(new Set(record.tables.map(({ title }) => title)).size).toBe(record.tables.length);
  });

  test.each(record.tables)("$title", (table) => {
    const rows = rowsOf(table.title);
    expect(Object.keys(rows)).toEqual(table.rows.map(({ name }) => name));
    for (const { name, value, ratio, target, note } of table.rows) {
      const cells = rows[name] ?? [];
      expect(cells[0], name).toBe(value === null ? "none" : englishFor(value));
      if (ratio !== undefined) expect(cells, name).toContain(ratio.toFixed(2));
      if (target) expect(cells.join(), name).toContain(`${target.limit} ${englishFor(target.figure)}`);
      if (note !== undefined) expect(cells, name).toContain(note);
      expect(markdown).toContain(`| ${name} | ${cells[0]} |`);
    }
  });

  test("says of each target whether it was met", () => {
    const targets = record.tables.flatMap((table) => targetsOf(table));
    for (const { row, title, met } of targets) {
      expect(rowsOf(title)[row]?.join(), `${title}: ${row}`).toMatch(met ? /: met\b/ : /: missed\b/);
    }
  });
});

/** The cells of each row of a table on the page, by the heading of the row. */
function rowsOf(title: string): Readonly<Record<string, readonly string[]>> {
  const table = [...page.querySelectorAll("table")].find(
    (one) => one.querySelector("caption")?.textContent?.trim() === title,
  );
  const rows = [...(table?.querySelectorAll("tbody tr") ?? [])].map((row) => {
    const [head, ...cells] = [...row.querySelectorAll("th, td")].map((cell) => cell.textContent?.trim() ?? "");
    return [head ?? "", cells] as const;
  });
  return Object.fromEntries(rows);
}

/** A figure with commas between its thousands. */
function englishFor(value: number): string {
  const [whole = "", fraction] = String(value).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function targetsOf({ title, rows }: Table): { title: string; row: string; met: boolean }[] {
  return rows.flatMap(({ name, value, ratio, target }) => {
    if (!target) return [];
    const figure = (target.of === "value" ? value : ratio) ?? Number.NaN;
    return [{ title, row: name, met: target.limit === "at most" ? figure <= target.figure : figure >= target.figure }];
  });
}
