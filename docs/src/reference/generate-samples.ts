import type { Model, Operation } from "@vpc-endpoints/openapi/model";
import { curlSample, mockSample } from "./generate-shell.ts";
import { clientSample, officialSample } from "./generate-typescript.ts";

/** Writes a program that makes a call: an operation, and what it is given by names on the wire. */
type Generate = (model: Model, operation: Operation, request: Readonly<Record<string, unknown>>) => string;

/** A program that calls an operation. */
export interface CodeSample {
  /** Its file in `examples/<operationId>/`, where there is one. */
  readonly file: string;
  readonly label: string;
  readonly language: string;
  readonly code: string;
}

/** The ways to call an operation. */
export const kinds: readonly (Omit<CodeSample, "code"> & { readonly generate: Generate })[] = [
  { file: "client.ts", label: "This client", language: "ts", generate: clientSample },
  { file: "official-sdk.ts", label: "Official SDK", language: "ts", generate: officialSample },
  { file: "curl.sh", label: "curl", language: "bash", generate: curlSample },
  { file: "mock.sh", label: "Mock", language: "bash", generate: mockSample },
];

/** Programs that make this call, one of each kind. */
export function generateSamples(
  model: Model,
  operation: Operation,
  request: Readonly<Record<string, unknown>>,
): readonly CodeSample[] {
  return kinds.map(({ generate, ...kind }) => ({ ...kind, code: generate(model, operation, request) }));
}
