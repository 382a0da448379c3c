// Which version bump a change of the document needs at least: what `redocly diff` says, with rules of our own on top.

/** A bump of a version, or none. */
export type Bump = "none" | "patch" | "minor" | "major";

const order: readonly Bump[] = ["none", "patch", "minor", "major"];

/** A change as `redocly diff --format json` reports it. */
export interface DocumentChange {
  readonly path: string;
  readonly kind: string;
  readonly impact: Bump;
  readonly property?: string;
  readonly base?: { readonly value?: unknown };
  readonly revision?: { readonly value?: unknown };
}

/** A change, the bump that it needs, and why. */
export interface RatedChange {
  readonly bump: Bump;
  readonly what: string;
}

/** The greater of two bumps. */
export function greater(a: Bump, b: Bump): Bump {
  return order.indexOf(a) >= order.indexOf(b) ? a : b;
}

/** Rates a change: by our rules where there is one, else as Redocly does, and as a patch at least. */
export function rate(change: DocumentChange): RatedChange {
  const { path, property, base, revision } = change;
  const said = (bump: Bump, what: string): RatedChange => ({
    bump: greater(bump, change.impact),
    what: `${path}: ${what}`,
  });
  if (property === "enum") {
    const removed = without(base?.value, revision?.value);
    if (removed.length > 0) return said("major", `the value ${removed.join(", ")} is gone`);
    // Redocly takes it for a break. Our types and our client take values that they do not know.
    return { bump: "minor", what: `${path}: the value ${without(revision?.value, base?.value).join(", ")} is new` };
  }
  // A call that names no value means another thing from now on.
  if (property === "default")
    return said("major", `the default is ${text(revision?.value)}, and was ${text(base?.value)}`);
  return said("patch", `${property ?? change.kind} changes`);
}

/** The least bump for these changes from this version on. Below 1.0.0, what breaks is a minor version. */
export function leastBump(changes: readonly RatedChange[], version: string): Bump {
  const bump = changes.map((change) => change.bump).reduce<Bump>(greater, "none");
  return bump === "major" && version.startsWith("0.") ? "minor" : bump;
}

function without(from: unknown, values: unknown): unknown[] {
  const kept = Array.isArray(values) ? values : [];
  return Array.isArray(from) ? from.filter((value) => !kept.includes(value)) : [];
}

function text(value: unknown): string {
  return value === undefined ? "none" : JSON.stringify(value);
}
