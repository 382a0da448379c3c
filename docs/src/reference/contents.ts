import type { Reference } from "./model.ts";

/** A line of the table of contents, as Starlight wants it. */
interface Heading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

/** The table of contents of the reference page. */
export function contents(reference: Reference): Heading[] {
  return [
    ...reference.operations.flatMap(({ id, summary, parameters, responses }) => [
      { depth: 2, slug: id, text: summary },
      { depth: 3, slug: `${id}/parameters`, text: "Parameters" },
      ...parameters.map((parameter) => ({ depth: 4, slug: parameter.id, text: parameter.name })),
      { depth: 3, slug: `${id}/samples`, text: "Code samples" },
      { depth: 3, slug: `${id}/try`, text: "Try it" },
      { depth: 3, slug: `${id}/responses`, text: "Responses" },
      ...responses.map((response) => ({ depth: 4, slug: response.id, text: response.status })),
    ]),
    { depth: 2, slug: "servers", text: "Servers" },
    { depth: 2, slug: "security", text: "Security" },
    { depth: 2, slug: "about", text: "About the document" },
  ];
}
