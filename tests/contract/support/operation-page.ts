import { find, linesOf, textOf } from "./html.ts";
import { built } from "./site.ts";

/** A code sample: its lines as they are shown, and as the button beside them copies them. */
export interface ShownSample {
  readonly file: string;
  readonly shown: readonly string[];
  readonly copied: readonly string[];
}

/** What the page of an operation says of it as a whole. */
export interface OperationPage {
  readonly document: Document;
  /** Method and path, then its name. */
  readonly requestLine: string;
  /** What the form that tries the operation sends: method and path, then the names of what it asks for. */
  readonly form: readonly string[];
  readonly permission: string;
  readonly policy: unknown;
  readonly samples: readonly ShownSample[];
}

/** Reads the page of an operation. */
export function operationPage(operationId: string): OperationPage {
  const document = built(`reference/${operationId}/`);
  const form = find(document, "form.try-it");
  const inputs = [...form.querySelectorAll("[data-in], [name=request-body]")];
  return {
    document,
    requestLine: textOf(find(document, ".operation .request")),
    form: [
      `${form.getAttribute("data-method")} ${form.getAttribute("data-path")}`,
      ...inputs.map((input) => input.getAttribute("name") ?? ""),
    ],
    permission: textOf(document.querySelector(".permission")),
    policy: JSON.parse(document.querySelector(".policy pre")?.textContent ?? "null"),
    samples: [...document.querySelectorAll(".panel")].map(readSample),
  };
}

function readSample(panel: Element): ShownSample {
  return {
    file: panel.getAttribute("data-file") ?? "",
    shown: linesOf(panel.querySelector("pre")),
    // The button cannot hold line breaks; this character stands for one.
    copied: (find(panel, "[data-code]").getAttribute("data-code") ?? "").split("\x7f"),
  };
}

/** What the overview of the reference says. */
export const overview = readOverview(built("reference/"));

function readOverview(document: Document) {
  const rows = [...document.querySelectorAll(".scheme tbody tr")];
  return {
    document,
    /** The operations that it links to. */
    operations: [...document.querySelectorAll(".operations a")].map((link) => link.getAttribute("href")),
    /** The servers as listed: the address and what it is. */
    servers: [...document.querySelectorAll(".servers li")].map((server) => textOf(server)),
    /** Every word of the security section. */
    security: textOf(find(document, ".scheme")),
    /** The rows of its table, cell by cell. */
    commonHeaders: rows.map((row) => [...row.querySelectorAll("td")].map((cell) => textOf(cell))),
  };
}
