// What the pages say in words × document, cases and packages: every name is known, every number agrees with its source.
import { describe, expect, test } from "vitest";
import client from "../../packages/client/package.json" with { type: "json" };
import mock from "../../packages/mock/package.json" with { type: "json" };
import * as facts from "./facts.ts";
import { attemptsAt } from "./support/attempts.ts";
import { document } from "./support/document.ts";
import { textOf } from "./support/html.ts";
import { built, pages } from "./support/site.ts";
import { constant, defaults } from "./support/source.ts";
import { unknownIn } from "./support/vocabulary.ts";

const numbers: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, ten: 10, fifth: 5 };
const statuses = Object.values(facts.schemas.VpcEndpoint ?? {}).filter((field) => field.enum);
// Operations may differ in the default of a parameter: what counts is the one that the guide calls.
const guide = textOf(built("guides/paging/").querySelector("main"));
const paged = Object.entries(facts.operations).find(([id]) =>
  guide.toLowerCase().includes(`.${id.toLowerCase()}(`),
)?.[1].parameters;
const [scheme] = Object.keys(document.components.securitySchemes);
const minutes = Number(/more than (\d+) minutes/.exec(JSON.stringify(document))?.[1]);

/** A sentence with a number in it, `#` in the pattern, and what the number has to be. */
const claims: readonly (readonly [path: string, sentence: string, value: unknown])[] = [
  ["guides/authentication/", "more than # minutes from its own clock", minutes],
  ["guides/errors/", "throttling has status #", facts.errorCodes.Throttling?.[0]],
  ["guides/paging/", "endpoints on a page, # if you do not set it", paged?.size?.default],
  ["guides/paging/", "counted from #", paged?.page?.minimum],
  ["guides/mocking/", "listens on # unless", defaults.get("host")],
  ["guides/retries/", "up to # times unless you say otherwise", Number(defaults.get("maxRetries"))],
  ["guides/retries/", "doubles from # ms to", constant("client/src/sending/backoff.ts", "firstMs")],
  ["guides/retries/", "# s. Jitter keeps", constant("client/src/sending/backoff.ts", "longestMs") / 1000],
  [
    "guides/retries/",
    "waits are therefore # ms or more",
    constant("client/src/sending/backoff.ts", "firstMs") * (2 ** Number(defaults.get("maxRetries")) - 1),
  ],
  ["guides/retries/", "# minute at most", constant("client/src/sending/backoff.ts", "longestAskedMs") / 60_000],
  ["guides/retries/", "status # (the request took too long)", (await attemptsAt(1, 408)) === 2 ? 408 : "no such thing"],
  ["guides/retries/", "a budget of # retries", constant("client/src/sending/budget.ts", "most")],
  ["guides/retries/", "every # success adds one", 1 / constant("client/src/sending/budget.ts", "perSuccess")],
  ["guides/other-languages/", "You need Node.js # or later", leastOf(mock.engines.node)],
  ["guides/troubleshooting/", "differs by more than # minutes", minutes],
  ["guides/waiting/", "An endpoint has # statuses", statuses.length],
  ["guides/waiting/", "# minutes at most unless you say otherwise", Number(defaults.get("maxWaitMs")) / 60_000],
  ["start/read/", "answers throttling with status #", facts.errorCodes.Throttling?.[0]],
  ["start/read/", "not #. See", 429],
];

/** The rows of the table of versions: what the client takes, and what the mock. */
const versions: readonly (readonly [name: RegExp, client: string, mock: string])[] = [
  [/^Node\.js$/, later(client.engines.node), later(mock.engines.node)],
  [/^undici/, later(client.peerDependencies.undici), "–"],
  [/^openapi-fetch/, later(client.peerDependencies["openapi-fetch"]), "–"],
  [/^MSW/, "–", majors(mock.peerDependencies.msw)],
];

test.each(versions)("/project/versions/: the row of %s says what the manifests say", (name, ...said) => {
  const rows = [...built("project/versions/").querySelectorAll("main tbody tr")];
  const cells = rows.map((row) => [...row.querySelectorAll("td")].map((cell) => textOf(cell)));
  const stated = cells.filter(([first = ""]) => name.test(first)).map(([, ...rest]) => rest);
  expect(stated).toEqual([said]);
});

test.each(claims)("/%s: %s", (path, sentence, value) => {
  const text = pages.find((page) => page.path === path)?.text ?? "";
  const stated = [...text.matchAll(patternOf(sentence))].map(([, found = ""]) => numbers[found.toLowerCase()] ?? found);
  expect(stated, `docs: /${path} no longer says "${sentence}"`).not.toEqual([]);
  for (const found of stated) {
    expect(String(found), `docs: /${path}: "${sentence}": the source says ${value}, the page ${found}`).toBe(
      `${value}`,
    );
  }
});

/** A sentence that hangs on one word, in brackets in the pattern, and what the word has to be. */
const words: readonly (readonly [path: string, sentence: RegExp, word: string | undefined])[] = [
  ["guides/authentication/", /by the scheme (\S+)\./, scheme],
  ["guides/retries/", /`x-acs-retry-after`\. It counts (\w+)/, unitOf("x-acs-retry-after")],
  ["guides/retries/", /`Retry-After`, which counts (\w+)/, unitOf("Retry-After")],
  ["guides/retries/", /`maxRetries` the attempts (\w+) the first/, (await attemptsAt(1)) === 2 ? "after" : "with"],
];

test.each(words)("/%s: %s", (path, sentence, word) => {
  const stated = sentence.exec(pages.find((page) => page.path === path)?.text ?? "")?.[1];
  expect(stated, `docs: /${path}: ${sentence}: the source says ${word}, the page ${stated}`).toBe(word);
  expect(word, `the source says nothing for ${sentence}`).toBeDefined();
});

/** Pages with figures of what belongs to others: their tools, runtimes and messages. Those of benchmarks are held in tests/docs. */
const foreign =
  /^(guides\/(recipes|troubleshooting|official-sdk|other-languages|tools|runtimes)|project\/(benchmarks|changelog|hosting|versions))\/$/;

describe.each(pages.filter(({ path }) => !foreign.test(path)))("/$path", ({ path, text }) => {
  test("every number in a sentence is one that some test knows", () => {
    const own = claims.filter(([claimed]) => claimed === path);
    const rest = own.reduce((left, [, sentence]) => left.replace(patternOf(sentence), " "), withoutNames(text));
    expect(rest.match(/[^.]{0,40}\b\d[\d.]*\b[^.]{0,20}/g) ?? [], `docs: /${path}`).toEqual([]);
  });
});

describe.each(pages.filter(({ path }) => !/^project\/(benchmarks|changelog)\/$/.test(path)))(
  "/$path",
  ({ path, codes }) => {
    test("every name in code is known", () => {
      const lines = codes.flatMap((code) =>
        unknownIn(code).map((part) => `docs: /${path}: \`${code}\`: nothing is called ${part}`),
      );
      expect(lines).toEqual([]);
    });
  },
);

describe.each(pages)("/$path", ({ path, text, defaults: stated }) => {
  test("every signature scheme is the one of the document", () => {
    const named = text.match(/\bACS\d*-\w+(?:-\w+)*/g) ?? [];
    expect(
      named.filter((name) => name !== scheme),
      `docs: /${path}: the document says ${scheme}`,
    ).toEqual([]);
  });

  test("every default in a table is that of the source", () => {
    const wrong = stated.filter(([option, value]) => defaults.get(option) !== value);
    const lines = wrong.map(
      ([option, value]) => `docs: /${path}: ${option}: the source says ${defaults.get(option)}, the page ${value}`,
    );
    expect(lines).toEqual([]);
  });
});

/** The least version that a range of versions allows, as short as it can be written. */
function leastOf(range: string): string {
  return /^(?:>=|\^)(\d[\d.]*?)(?:\.0\.0|(?<=\.[1-9]\d*)\.0)?(?: |$)/.exec(range)?.[1] ?? "";
}

/** A range with no end, in words. */
function later(range: string): string {
  return /[<|]/.test(range) ? `not ${range}` : `${leastOf(range)} and later`;
}

/** A range of whole majors, in words. */
function majors(range: string): string {
  return [...range.matchAll(/\^(\d+)\.0\.0/g)].map(([, major]) => major).join(" and ");
}

/** The unit in which the document says that a header counts. */
function unitOf(header: string): string | undefined {
  return /in (\w*seconds)/.exec(document.components.headers[header]?.description ?? "")?.[1];
}

function patternOf(sentence: string): RegExp {
  const number = `(\\d+(?:\\.\\d+)*|${Object.keys(numbers).join("|")})`;
  return new RegExp(sentence.replaceAll(/[.()]/g, "\\$&").replace("#", number), "gi");
}

/** The text without code, declared statuses, this machine, dates, and names and standards with a number in them. */
function withoutNames(text: string): string {
  const statuses = Object.values(facts.operations).flatMap((operation) => Object.keys(operation.responseHeaders));
  const declared = `status (?:${statuses.join("|")})`;
  const known = [
    "Node\\.js,? (?:version )?[\\d.]+\\d",
    "`[^`]*`",
    declared,
    "127\\.0\\.0\\.1",
    "\\d{4}-\\d\\d-\\d\\d",
    "\\p{L}+-?\\d[-\\w.]*",
    "(?:RFC|ISO|section) [\\d.]+",
  ];
  return text.replace(new RegExp(known.join("|"), "gu"), " ");
}
