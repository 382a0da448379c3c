import type { Case } from "@vpc-endpoints/openapi";
import { errorAdvice, otherCodes } from "../data/error-advice.ts";
import { type Reaction, reactionTo } from "./client-reaction.ts";
import { reference } from "./index.ts";
import type { Field } from "./view.ts";

/** An error code with all that a reader needs to act on it. */
export interface KnownCode extends Reaction {
  readonly code: string;
  /** Markdown. */
  readonly meaning: string;
  /** The statuses of the cases that show it. */
  readonly statuses: readonly number[];
  /** The statuses that the mock answers it with, where no case shows it. */
  readonly mockStatuses: readonly number[];
  /** Markdown. */
  readonly advice: string;
  /** A case that shows it: its name, and its address from the folder of the reference. */
  readonly example: { readonly name: string; readonly href: string } | undefined;
}

/** The codes of the document, and those that only client and mock know. */
export async function knownCodes(cases: readonly Case[]): Promise<{ document: KnownCode[]; others: KnownCode[] }> {
  const documented = codeField()?.knownValues ?? [];
  const known = (code: string, meaning: string, advice = "Read the message: it says what is wrong.") =>
    describe(code, meaning, advice, cases);
  const strange = Object.keys(errorAdvice).filter((code) => !documented.some(({ value }) => value === code));
  if (strange.length > 0) throw new Error(`src/data/error-advice.ts: the document has no ${strange.join(", ")}`);
  return {
    document: await Promise.all(documented.map(({ value, meaning }) => known(value, meaning, errorAdvice[value]))),
    others: await Promise.all(
      otherCodes.map(async ({ code, meaning, advice, mockStatuses }) => ({
        ...(await known(code, meaning, advice)),
        mockStatuses,
      })),
    ),
  };
}

/** The property of an error that holds its code. */
function codeField(): Field | undefined {
  const fields = reference.shared.bodies.flatMap(({ parts }) => parts.flatMap((part) => part.fields));
  return fields.find(({ name, knownValues }) => name === "Code" && knownValues.length > 0);
}

async function describe(code: string, meaning: string, advice: string, cases: readonly Case[]): Promise<KnownCode> {
  const [view] = reference.operations;
  if (!view) throw new Error("the document has no operation");
  const shown = cases.filter(({ response }) => response.body.Code === code);
  const [first] = shown;
  return {
    ...{ code, meaning, advice, ...(await reactionTo(view, code, first?.response.status ?? 400)) },
    statuses: [...new Set(shown.map(({ response }) => response.status))],
    mockStatuses: [],
    example: first && { name: first.name, href: `${first.operationId}/#case.${first.name}` },
  };
}
