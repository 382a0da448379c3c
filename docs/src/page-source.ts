import { reference } from "./reference/index.ts";

/** Where a page comes from, by paths from the root of the repository. */
export interface PageSource {
  /** The file that it is made of, or the first of them. */
  readonly file: string;
  /** The file or folder that has all of its text. */
  readonly text: string;
}

const sources: Readonly<Record<string, string>> = {
  "api/control": "packages/mock/control-api.yaml",
  decisions: "docs/decisions/README.md",
  "project/changelog": "CHANGELOG.md",
  "project/document": "openapi/SOURCE.md",
};

/** The pages of the reference that belong to no operation. */
const shared: Readonly<Record<string, string>> = {
  reference: "openapi/openapi.yaml",
  "reference/errors": "openapi/components/schemas/ErrorCode.yaml",
};

/**
 * Where a page comes from; `undefined` for a page that is a file of `src/content/docs`, which Starlight knows by itself.
 * @param id - the address of the page, without slashes around it.
 */
export function pageSource(id: string): PageSource | undefined {
  const [, decision] = /^decisions\/(.+)$/.exec(id) ?? [];
  const file = decision ? `docs/decisions/${decision}.md` : sources[id];
  if (file) return { file, text: file };
  const [, name, entry] = /^api\/(client|mock)(?:\/(.+))?$/.exec(id) ?? [];
  if (name) return { file: `packages/${name}/src/${entry ? `${entry}/` : ""}index.ts`, text: `packages/${name}/src` };
  const operation = reference.operations.find((view) => id === `reference/${view.operation.operationId}`)?.operation;
  const part = operation ? `openapi/paths/${operation.path.slice(1).replaceAll("/", "_")}.yaml` : shared[id];
  return part ? { file: part, text: "openapi" } : undefined;
}
