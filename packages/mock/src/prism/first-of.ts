const most = 20;

/** The first of many problems, and how many more there are. */
export function firstOf(problems: readonly string[]): string[] {
  const rest = problems.length - most;
  return rest > 0 ? [...problems.slice(0, most), `and ${rest} more`] : [...problems];
}
