import { readFileSync } from "node:fs";
import { plain } from "./html.ts";
import type { ShownCase, ShownField, ShownResponse } from "./reference.ts";

/** What the Markdown copy of an operation's page says. */
export interface MarkdownPage {
  readonly requestLine: string;
  readonly policy: unknown;
  readonly fields: Readonly<Record<string, ShownField>>;
  readonly responses: Readonly<Record<string, ShownResponse>>;
}

/** A heading, and the lines under it up to the next one. */
interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** A file of the built site. */
export function builtText(path: string): string {
  return readFileSync(new URL(`../../../docs/dist/${path}`, import.meta.url), "utf8");
}

/** Reads the Markdown copy of the page of an operation. */
export function markdownPage(operationId: string): MarkdownPage {
  const sections = sectionsOf(builtText(`reference/${operationId}.md`));
  const named = (heading: string) => sections.find((section) => section.heading === heading)?.lines ?? [];
  const answers = sections.filter(({ heading }) => /^(\d{3}|default) /.test(heading));
  const statusOf = ({ heading }: Section) => heading.replace(/ .*/, "");
  return {
    requestLine: plain(sections[0]?.lines[0]),
    policy: fencesIn(named("Permission"))[0],
    fields: {
      ...fieldsIn([...named("Parameters"), ...named("Request body")], "request"),
      ...Object.assign({}, ...answers.map((section) => fieldsIn(section.lines, statusOf(section)))),
    },
    responses: Object.fromEntries(answers.map((section) => [statusOf(section), readResponse(section.lines)])),
  };
}

/** The fields that stand in a section of the Markdown copy of the whole reference, by anchors that begin with this. */
export function referenceFields(heading: string, at: string): Readonly<Record<string, ShownField>> {
  const section = sectionsOf(builtText("reference.md")).find((one) => one.heading === heading);
  return fieldsIn(section?.lines ?? [], at);
}

function sectionsOf(markdown: string): Section[] {
  return markdown
    .split(/^#+ /m)
    .slice(1)
    .map((text) => {
      const [heading = "", ...lines] = text.split("\n");
      return { heading, lines: lines.filter((line) => line !== "") };
    });
}

function readResponse(lines: readonly string[]): ShownResponse {
  const codesAfter = (start: string) => codesIn(lines.find((line) => line.startsWith(start)) ?? "");
  const own = lines.slice(
    lines.indexOf("Headers:") + 1,
    lines.findIndex((line) => line.startsWith("Body:")),
  );
  return {
    description: plain(
      lines
        .slice(
          0,
          lines.findIndex((line) => /^(Headers|Body)/.test(line)),
        )
        .join(" "),
    ),
    schema: codesAfter("Body:")[0] ?? "",
    headers: [
      ...codesAfter("Headers described"),
      ...(lines.includes("Headers:") ? Object.keys(fieldsIn(own, "")) : []),
    ],
    cases: casesIn(lines),
  };
}

function casesIn(lines: readonly string[]): Record<string, ShownCase> {
  const starts = lines.flatMap((line, at) => (line.startsWith("Case `") ? [at] : []));
  return Object.fromEntries(
    starts.map((from, index) => {
      const own = lines.slice(from, starts[index + 1]);
      const [, name = "", origin = "", title = ""] = /^Case `(.+?)` \((.+?)\): (.*)$/.exec(own[0] ?? "") ?? [];
      const codesOf = (label: string) => codesIn(own.find((line) => line.startsWith(`${label}: `)) ?? "");
      const bodies = fencesIn(own);
      const shown: ShownCase = {
        ...{ title, origin, headers: codesOf("Response headers"), body: bodies.at(-1) },
        request: (codesOf("Request")[0] ?? "").split(/[?&]/).sort(),
        requestHeaders: codesOf("Request headers").map((header) => header.toLowerCase()),
        requestBody: bodies.length > 1 ? bodies[0] : undefined,
      };
      return [name, shown];
    }),
  );
}

function codesIn(line: string): string[] {
  return [...line.matchAll(/`([^`]*)`/g)].map(([, code = ""]) => code);
}

/** The JSON between the fences. */
function fencesIn(lines: readonly string[]): unknown[] {
  return lines
    .join("\n")
    .split("```json\n")
    .slice(1)
    .map((rest) => JSON.parse(rest.split("\n```")[0] ?? ""));
}

/** The fields of nested lists, by anchor. */
function fieldsIn(lines: readonly string[], at: string): Record<string, ShownField> {
  const fields: Record<string, ShownField & { parts: string[]; values: Record<string, string> }> = {};
  // For each depth, the anchor of what is described there, and how many of a choice were.
  const way: { anchor: string; choices?: number }[] = [{ anchor: at }];
  for (const line of lines) {
    const [, spaces = "", text = ""] = /^( *)- (.*)$/.exec(line) ?? [];
    if (text === "") continue;
    const depth = spaces.length / 2;
    const above = way[depth] ?? { anchor: at };
    const [, name, stated = "", description = ""] =
      /^`(.+?)` \((.+?)\)(?:: (.*?))?(?: Example: `.*`\.)*$/.exec(text) ?? [];
    const [, value, meaning] = /^`(.+?)`: (.*)$/.exec(text) ?? [];
    if (name !== undefined) {
      const own = above.choices === undefined ? name : String(++above.choices);
      const anchor = above.anchor === "" ? own : `${above.anchor}.${own}`;
      fields[anchor] = { stated: stated.split(", ").sort(), description: plain(description), values: {}, parts: [] };
      way[depth + 1] = { anchor };
    } else if (value !== undefined) {
      Object.assign(fields[above.anchor]?.values ?? {}, { [value]: plain(meaning) });
    } else {
      fields[above.anchor]?.parts.push(plain(text));
      way[depth + 1] = { anchor: above.anchor, ...(/ of these:$/.test(text) && { choices: 0 }) };
    }
  }
  return fields;
}
