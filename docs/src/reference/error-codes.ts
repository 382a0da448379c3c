import { ApiError, createClient } from "@vpc-endpoints/client";
import type { Case } from "@vpc-endpoints/openapi";
import { errorAdvice, otherCodes } from "../data/error-advice.ts";
import { reference } from "./index.ts";
import type { Field } from "./view.ts";

/** An error code with all that a reader needs to act on it. */
export interface KnownCode {
  readonly code: string;
  /** Markdown. */
  readonly meaning: string;
  /** The statuses of the cases that show it. */
  readonly statuses: readonly number[];
  /** Whether the client makes another attempt. */
  readonly retried: boolean;
  /** The class of the error that the client throws. */
  readonly errorClass: string;
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
    others: await Promise.all(otherCodes.map(({ code, meaning, advice }) => known(code, meaning, advice))),
  };
}

/** The property of an error that holds its code. */
function codeField(): Field | undefined {
  const fields = reference.shared.bodies.flatMap(({ parts }) => parts.flatMap((part) => part.fields));
  return fields.find(({ name, knownValues }) => name === "Code" && knownValues.length > 0);
}

async function describe(code: string, meaning: string, advice: string, cases: readonly Case[]): Promise<KnownCode> {
  const shown = cases.filter(({ response }) => response.body.Code === code);
  const [first] = shown;
  const { name, retryable } = await thrown(code, first?.response.status ?? 400);
  return {
    ...{ code, meaning, advice, errorClass: name, retried: retryable },
    statuses: [...new Set(shown.map(({ response }) => response.status))],
    example: first && { name: first.name, href: `${first.operationId}/#case.${first.name}` },
  };
}

/** The error that the client throws for such an answer. */
async function thrown(code: string, status: number): Promise<ApiError> {
  const [view] = reference.operations;
  const client = createClient({
    ...{ regionId: "cn-hangzhou", maxRetries: 0, credentials: { accessKeyId: "id", accessKeySecret: "secret" } },
    fetch: async () => Response.json({ Code: code, Message: code, RequestId: "id", HostId: "host" }, { status }),
  });
  const { operationId = "" } = view?.operation ?? {};
  const method: unknown = Reflect.get(client, operationId.charAt(0).toLowerCase() + operationId.slice(1));
  if (typeof method !== "function") throw new Error(`the client has no method for ${operationId}`);
  try {
    await method.call(client, view?.success?.request);
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
  throw new Error(`the client takes ${code} for a success`);
}
