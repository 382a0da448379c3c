import { type CodeSample, generateSamples, kinds } from "./generate-samples.ts";
import type { OperationView, Reference } from "./view.ts";

const files = import.meta.glob<string>("../../examples/*/*", { query: "?raw", import: "default", eager: true });

/** How to call an operation, in several ways: the files of `examples/<operationId>/`, and what they lack generated. */
export function codeSamples({ model }: Reference, { operation, success }: OperationView): readonly CodeSample[] {
  const generated = success ? generateSamples(model, operation, success.request) : [];
  return kinds.flatMap(({ file }) => {
    const sample = generated.find((one) => one.file === file);
    const code = files[`../../examples/${operation.operationId}/${file}`] ?? sample?.code;
    return sample && code !== undefined ? [{ ...sample, code }] : [];
  });
}
