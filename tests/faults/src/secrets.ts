import { inspect } from "node:util";
import { expect, vi } from "vitest";

export const credentials = { accessKeyId: "KEY-ID", accessKeySecret: "KEY-SECRET", securityToken: "STS-TOKEN" };

/** Everything that a value may show in print. */
export function printed(value: unknown): string {
  const stack = value instanceof Error ? value.stack : "";
  return [inspect(value, { depth: 9, showHidden: true }), JSON.stringify(value), String(value), stack].join("\n");
}

/** Notes what is printed from now on. */
export function watchPrints(): () => string[] {
  const levels = ["debug", "error", "info", "log", "trace", "warn"] as const;
  const spies = levels.map((level) => vi.spyOn(console, level).mockReturnValue());
  const warnings = vi.spyOn(process, "emitWarning").mockReturnValue();
  return () => [...spies, warnings].flatMap(({ mock }) => mock.calls.map((call) => printed(call)));
}

export function expectNoSecret(texts: Iterable<string>): void {
  for (const text of texts) {
    for (const [name, secret] of Object.entries(credentials)) expect(text, `${name} in print`).not.toContain(secret);
  }
}
