import type { OperationView } from "./view.ts";

/** A line of the table of contents, as Starlight wants it. */
interface Heading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

/** The table of contents of an operation's page. */
export function contents({ operation, members, policy, responses }: OperationView): Heading[] {
  return [
    ...(operation.parameters.length > members.length ? [{ depth: 2, slug: "parameters", text: "Parameters" }] : []),
    ...(members.length > 0 ? [{ depth: 2, slug: "body", text: "Request body" }] : []),
    { depth: 2, slug: "samples", text: "Code samples" },
    { depth: 2, slug: "responses", text: "Responses" },
    ...responses.map(({ id, words }) => ({ depth: 3, slug: id, text: id === "default" ? words : `${id} ${words}` })),
    ...(policy ? [{ depth: 2, slug: "permission", text: "Permission" }] : []),
    { depth: 2, slug: "try", text: "Try it" },
  ];
}
