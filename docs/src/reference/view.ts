import type { Case } from "@vpc-endpoints/openapi";
import type { Model, Operation, Response, Value } from "@vpc-endpoints/openapi/model";

/** A parameter, a header, a property, or one of the schemas of a choice, as the pages show it. */
export interface Field {
  readonly name: string;
  /** Its anchor on the page. */
  readonly id: string;
  /** Types and format in words, for example `string, date-time`. */
  readonly type: string;
  /** `undefined` where the question does not arise: for one of the schemas of a choice. */
  readonly required: boolean | undefined;
  /** What else is said beside the name, in words, for example `default 20` or `deprecated`. */
  readonly limits: readonly string[];
  /** Markdown; may be empty. */
  readonly description: string;
  readonly examples: readonly string[];
  /** Every value of a closed list. */
  readonly values: readonly Value[];
  /** The values that are known of an open list. */
  readonly knownValues: readonly Value[];
  readonly parts: readonly Part[];
}

/** Fields inside a field, and what they are to it. */
export interface Part {
  /** What stands above them, in Markdown; empty for the properties of an object. */
  readonly label: string;
  readonly fields: readonly Field[];
  /** Where these fields are described already. */
  readonly sameAs: { readonly name: string; readonly href: string } | undefined;
}

/** One case: a request and the answer to it. */
export interface Sample {
  readonly name: string;
  readonly id: string;
  readonly title: string;
  /** Whether the body is the vendor's own sample. */
  readonly vendor: boolean;
  /** Method and target. */
  readonly request: string;
  readonly requestHeaders: readonly (readonly [name: string, value: string])[];
  /** The body of the request as JSON; `undefined` where it has none. */
  readonly requestBody: string | undefined;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The body of the answer as JSON. */
  readonly body: string;
}

/** A response of an operation. */
export interface ResponseView {
  readonly response: Response;
  readonly id: string;
  /** The status in words, for example `Bad request`. */
  readonly words: string;
  /** The headers that the operation's own page describes. */
  readonly headers: readonly Field[];
  /** The headers that are described on the page of errors. */
  readonly sharedHeaders: readonly Link[];
  /** The body; without parts where another place describes it. */
  readonly body: Field;
  /** Where the body is described, if not here. */
  readonly bodyAt: Link | undefined;
  readonly samples: readonly Sample[];
}

/** A link from an operation's page. */
export interface Link {
  readonly name: string;
  readonly href: string;
}

/** An operation with all that its page says about it. */
export interface OperationView {
  readonly operation: Operation;
  /** Its page, from the folder of the reference. */
  readonly address: string;
  /** What stands in the path, the query and the headers. */
  readonly parameters: readonly Field[];
  /** The members of the body. */
  readonly members: readonly Field[];
  /** A policy that grants the permission, as JSON; `undefined` where the document names none. */
  readonly policy: string | undefined;
  readonly responses: readonly ResponseView[];
  /** The case that shows a success best: the vendor's, else the first. */
  readonly success: Case | undefined;
}

/** What the operations share: described once, on the page of errors. */
export interface SharedView {
  /** The bodies of errors that more than one response has. */
  readonly bodies: readonly Field[];
  /** The headers that more than one response has. */
  readonly headers: readonly Field[];
}

/** The whole reference, ready to be rendered. */
export interface Reference {
  readonly model: Model;
  /** The variables of the servers, each once. */
  readonly variables: readonly Field[];
  readonly shared: SharedView;
  readonly operations: readonly OperationView[];
}
