import type { Mutant } from "./mutant.ts";

const client = "packages/client/package.json";

/** Changes to the gates, to what is published and to the texts. */
export const toolingMutants: readonly Mutant[] = [
  {
    file: "biome.json",
    change: ['"!openapi/cases"', '"!openapi"'],
    gate: "repository",
    says: /biome\.json: \/files\/includes\/1: approved is "!openapi\/cases", there stands "!openapi"/,
  },
  {
    file: "biome.json",
    change: ['"preset": "recommended"', '"preset": "none"'],
    gate: "repository",
    says: /biome\.json: \/linter\/rules\/preset: approved is "recommended", there stands "none"/,
  },
  {
    file: ".ci/run",
    change: ["\nnpm test\n", "\nnpm test || true\n"],
    gate: "repository",
    says: /\.ci\/run: \/\d+: approved is "npm test", there stands "npm test \|\| true"/,
  },
  {
    file: ".github/workflows/ci.yml",
    change: ["- run: npm test\n", "- run: npm start -- --once\n"],
    gate: "repository",
    says: /ci\.yml: \/jobs\/test\/steps\/\d\/run: approved is "npm test"/,
  },
  {
    file: "scripts/run.mjs",
    change: ['"typecheck", "test", "--continue"', '"test", "--continue"'],
    gate: "repository",
    says: /scripts\/run\.mjs: \/\d+: approved is ".*typecheck.*", there stands/,
  },
  {
    file: "tests/docs/turbo.json",
    change: ['"$TURBO_ROOT$/docs/examples/**",', ""],
    gate: "repository",
    says: /tests\/docs\/turbo\.json: \/tasks\/test\/inputs\/\d: approved is ".*docs\/examples/,
  },
  {
    file: "tsconfig.base.json",
    change: ['"noUncheckedIndexedAccess": true', '"noUncheckedIndexedAccess": false'],
    gate: "repository",
    says: /tsconfig\.base\.json: \/compilerOptions\/noUncheckedIndexedAccess: approved is true, there stands false/,
  },
  {
    file: "packages/mock/tsconfig.json",
    change: ['"compilerOptions": {', '"compilerOptions": { "strict": false,'],
    gate: "repository",
    says: /packages\/mock\/tsconfig\.json: \/\d+: approved is/,
  },
  {
    file: "packages/mock/Containerfile",
    change: ["\nUSER ", "\n# USER "],
    gate: "repository",
    says: /packages\/mock\/Containerfile: \/\d+: approved is "USER /,
  },
  {
    file: "pnpm-workspace.yaml",
    change: ["  - knip\n", ""],
    gate: "repository",
    says: /pnpm-workspace\.yaml: \/publicHoistPattern\/\d: approved is/,
  },
  {
    file: "docs/src/styles/reference.css",
    change: ["opacity: 0;", "opacity: 1;"],
    gate: "repository",
    says: /docs\/src\/styles\/reference\.css: \/: approved is "\w+", there stands "\w+"/,
  },
  {
    file: "tests/contract/support/compare.ts",
    change: ["lines.length > 0", "lines.length > 100"],
    gate: "contract",
    says: /compare\.test\.ts/,
  },
  {
    file: "tests/contract/support/markdown.ts",
    change: ["return ", "return undefined ?? "],
    gate: "repository",
    says: /tests\/contract\/support\/markdown\.ts: \/: approved is "\w+", there stands "\w+"/,
  },
  {
    file: client,
    change: ['"sideEffects": false', '"sideEffects": true'],
    gate: "repository",
    says: /packages\/client\/package\.json: \/sideEffects: approved is false, there stands true/,
  },
  {
    file: client,
    change: ['"node": ">=20"', '"node": ">=22"'],
    gate: "repository",
    says: /packages\/client\/package\.json: \/engines\/node: approved is ">=20", there stands ">=22"/,
  },
  {
    file: client,
    change: ['"test": "vitest run', '"test": "vitest --passWithNoTests run'],
    gate: "repository",
    says: /packages\/client\/package\.json: scripts: test/,
  },
  {
    file: "CONTRIBUTING.md",
    change: ["never", "always"],
    gate: "repository",
    says: /CONTRIBUTING\.md: .+: the words are not those that were approved/,
  },
  {
    file: "docs/src/content/docs/guides/retries.mdx",
    change: [" not ", " "],
    gate: "repository",
    says: /guides\/retries\.mdx: .+: the words are not those that were approved/,
  },
  {
    file: "docs/dist/reference/errors/index.html",
    change: ["<h2", "<p>One more sentence.</p><h2"],
    gate: "site",
    says: /the built page reference\/errors\/: .+: it does not show what was approved/,
  },
  {
    file: "docs/dist/guides/paging/index.html",
    change: ["starlight-toc", "starlight-contents"],
    gate: "site",
    says: /the built page guides\/paging\/: .+: it does not show what was approved/,
  },
  {
    file: "docs/dist/index.html",
    change: ["A typed client for JavaScript", "A client for JavaScript"],
    gate: "site",
    says: /the built page \/: .+: it does not show what was approved/,
  },
];
