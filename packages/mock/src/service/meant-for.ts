import { allOperations, type OperationDescription } from "@vpc-endpoints/types";
import { type Call, type Route, sentValue } from "../wire/index.ts";

/** Which calls an enqueued answer is meant for. */
export interface MeantFor {
  readonly operationId: string | undefined;
  /** Values by names on the wire. */
  readonly request: Readonly<Record<string, unknown>>;
}

/**
 * Checks that there can be such a call.
 * @param known The operations that there are. Default: those of the document.
 * @throws {RangeError} naming an operation or a parameter that there is none of.
 */
export function checkMeantFor(
  { operationId, request }: MeantFor,
  known: readonly OperationDescription[] = allOperations,
): void {
  const operations = known.filter((one) => operationId === undefined || one.operationId === operationId);
  if (operations.length === 0) {
    throw new RangeError(`operationId: there is no operation ${JSON.stringify(operationId)}`);
  }
  const parameters = operations.flatMap((one) => one.parameters);
  const names = new Set(parameters.map(({ name }) => name));
  const unknown = Object.keys(request).find((name) => !names.has(name));
  if (unknown !== undefined) throw new RangeError(`request: there is no parameter ${unknown}`);
  for (const { name, in: place } of parameters) {
    const wanted = request[name];
    if (place !== "body" && typeof wanted === "object") {
      throw new TypeError(`request.${name}: ${JSON.stringify(wanted)} is no text, no number and no boolean`);
    }
  }
}

/** Whether a call is one of those. */
export function isMeantFor(
  { operationId, request }: MeantFor,
  call: Call,
  { operation, pathParameters }: Route,
): boolean {
  if (operationId !== undefined && operationId !== operation.operationId) return false;
  return Object.entries(request).every(([name, wanted]) => {
    const parameter = operation.parameters.find((one) => one.name === name);
    const sent = parameter && (parameter.in === "path" ? pathParameters.get(name) : sentValue(call, parameter));
    return parameter !== undefined && isEqual(sent ?? parameter.default, wanted);
  });
}

/** A value on the wire may be a text where another value is meant. */
function isEqual(sent: unknown, wanted: unknown): boolean {
  return typeof sent === "object" ? JSON.stringify(sent) === JSON.stringify(wanted) : String(sent) === String(wanted);
}
