import { reference } from "../../reference/index.ts";
import { operationMarkdown } from "../../reference/markdown.ts";
import type { OperationView } from "../../reference/view.ts";

export function getStaticPaths() {
  return reference.operations.map((view) => ({ params: { operationId: view.operation.operationId }, props: { view } }));
}

/** An operation as Markdown. */
export function GET({ props: { view } }: { props: { view: OperationView } }): Response {
  return new Response(operationMarkdown(view));
}
