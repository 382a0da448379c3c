/** A number among the options: what the doc comments, the README and the code have to agree on. */
export interface NumberOption {
  readonly name: string;
  /** The file whose doc comment describes it, from `src/`. */
  readonly file: string;
  /** As the doc comment names it. `undefined`: it counts something. */
  readonly unit: "milliseconds" | "bytes" | undefined;
  readonly least: number;
  readonly default: number;
  /** What takes it: `createClient`, one call, or `waitForVpcEndpoint`. */
  readonly takenBy: readonly ("client" | "call" | "wait")[];
}

const ms = "milliseconds";
const everywhere = ["client", "call", "wait"] as const;

/** Every option that is a number and has a default of its own. */
export const numberOptions: readonly NumberOption[] = [
  { name: "timeoutMs", file: "options.ts", unit: ms, least: 1, default: 10_000, takenBy: everywhere },
  { name: "totalTimeoutMs", file: "options.ts", unit: ms, least: 1, default: 60_000, takenBy: everywhere },
  { name: "maxRetries", file: "options.ts", unit: undefined, least: 0, default: 2, takenBy: everywhere },
  { name: "maxBodyBytes", file: "options.ts", unit: "bytes", least: 1, default: 10 * 1024 * 1024, takenBy: ["client"] },
  { name: "maxPages", file: "options.ts", unit: undefined, least: 1, default: 10_000, takenBy: ["call", "wait"] },
  { name: "minDelayMs", file: "wait.ts", unit: ms, least: 0, default: 2000, takenBy: ["wait"] },
  { name: "maxDelayMs", file: "wait.ts", unit: ms, least: 0, default: 30_000, takenBy: ["wait"] },
  { name: "maxWaitMs", file: "wait.ts", unit: ms, least: 1, default: 600_000, takenBy: ["wait"] },
];

/** The most that any of them may be: a timer holds no more. */
export const most = 2 ** 31 - 1;
