import { reference } from "./reference/index.ts";

const sources: Readonly<Record<string, string>> = {
  "api/control": "packages/mock/control-api.yaml",
  decisions: "docs/decisions/README.md",
  "project/changelog": "CHANGELOG.md",
  "project/document": "openapi/SOURCE.md",
  reference: "openapi/openapi.yaml",
  "reference/errors": "openapi/components/schemas/ErrorCode.yaml",
};

/**
 * The file of the repository that a page is made of, or the first of them; `undefined` for a page that is a file of
 * `src/content/docs`, which Starlight knows by itself.
 * @param id - the address of the page, without slashes around it.
 */
export function pageSource(id: string): string | undefined {
  const [, decision] = /^decisions\/(.+)$/.exec(id) ?? [];
  if (decision) return `docs/decisions/${decision}.md`;
  const [, name, entry] = /^api\/(client|mock)(?:\/(.+))?$/.exec(id) ?? [];
  if (name) return `packages/${name}/src/${entry ? `${entry}/` : ""}index.ts`;
  const operation = reference.operations.find((view) => id === `reference/${view.operation.operationId}`)?.operation;
  return operation ? `openapi/paths/${operation.path.slice(1).replaceAll("/", "_")}.yaml` : sources[id];
}
