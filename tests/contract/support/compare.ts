import type { Case } from "@vpc-endpoints/openapi";

/** Fails with one line for each difference, naming the case, the artefact, the field and both values. */
export function hold({ name }: Case, artefact: string, expected: unknown, actual: unknown): void {
  fail(`openapi/cases/${name}.json × ${artefact}`, ["the case", expected], [`the ${artefact}`, actual]);
}

/** Fails with one line for each way in which the document, or what else states them, differs from the vendor's facts. */
export function agree(file: string, facts: unknown, stated: unknown, by = "the document"): void {
  fail(file, ["the vendor", facts], [by, stated]);
}

type Side = readonly [name: string, value: unknown];

function fail(where: string, [left, expected]: Side, [right, actual]: Side): void {
  const lines = differences(expected, actual, "").map(
    ({ field, expected, actual }) =>
      `${where}: ${field || "/"}: ${left} says ${show(expected)}, ${right} ${show(actual)}`,
  );
  if (lines.length > 0) throw new Error(lines.join("\n"));
}

/** Each field in which two values differ, and what each of them says there. */
export function differencesOf(
  expected: unknown,
  actual: unknown,
): readonly { readonly field: string; readonly expected: string; readonly actual: string }[] {
  return differences(expected, actual, "").map(({ field, ...said }) => ({
    field,
    expected: show(said.expected),
    actual: show(said.actual),
  }));
}

interface Difference {
  readonly field: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

function differences(expected: unknown, actual: unknown, field: string): Difference[] {
  if (!isObject(expected) || !isObject(actual) || Array.isArray(expected) !== Array.isArray(actual)) {
    return Object.is(expected, actual) ? [] : [{ field, expected, actual }];
  }
  const keys = new Set([...Object.keys(expected), ...Object.keys(actual)]);
  return [...keys].flatMap((key) => differences(expected[key], actual[key], `${field}/${key}`));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function show(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}
