import { createConsumer } from "@vpc-endpoints/packed-tests/mock/support/consumer.ts";
import { type Manager, nodes, packageManagers } from "@vpc-endpoints/packed-tests/mock/support/managers.ts";
import { publishedPackages } from "./packages.ts";
import type { Snippet } from "./snippets.ts";

/** A package manager on a version of Node. */
export interface Setting {
  readonly manager: Manager;
  readonly node: string;
  readonly program: string;
}

const names = ["npm", "pnpm 12", "Yarn classic"];

/** npm, pnpm and yarn on each version of Node that users have. */
export const settings: readonly Setting[] = packageManagers
  .filter(({ manager }) => names.includes(manager))
  .flatMap((manager) => nodes.map(({ node, program }) => ({ manager, node, program })));

/** Runs the snippets against the mock, which takes the place of the service, and says how many ran. */
const runner = `import { startMock } from "@vpc-endpoints/mock";
const mock = await startMock();
const { fetch } = globalThis;
globalThis.fetch = (input, init) => {
  const { pathname, search } = new URL(input.url ?? input);
  return fetch(mock.url + pathname + search, init ?? { headers: input.headers });
};
console.log = () => {};
for (const file of process.argv.slice(2)) await import("./" + file);
process.stdout.write(process.argv.length - 2 + " snippets ran\\n", () => process.exit());
`;

/**
 * Installs the packages from the registry into an empty folder, and runs the snippets there.
 * @throws {Error} with all that the package manager or the snippets printed.
 */
export async function tryInstall(
  { manager, program }: Setting,
  registry: string,
  snippets: readonly Snippet[],
): Promise<void> {
  using consumer = createConsumer(manager, program, registry);
  await consumer.manage([...manager.add, ...publishedPackages.map(({ name, version }) => `${name}@${version}`)]);
  const files = snippets.map((_, index) => `snippet-${index}.mjs`);
  snippets.forEach(({ name, code }, index) => {
    consumer.write(`snippet-${index}.mjs`, `// ${name}\n${code}`);
  });
  consumer.write("run.mjs", runner);
  const printed = await consumer.run(program, ["run.mjs", ...files], {
    ALIBABA_CLOUD_ACCESS_KEY_ID: "example-id",
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: "example-secret",
    ALIBABA_CLOUD_REGION_ID: "cn-hangzhou",
  });
  if (!printed.includes(`${snippets.length} snippets ran`)) throw new Error(`not all snippets ran:\n${printed}`);
}
