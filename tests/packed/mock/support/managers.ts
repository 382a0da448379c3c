import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const own = createRequire(import.meta.url);
const managers = new URL("../../managers/node_modules/", import.meta.url);

/** The program of a version of Node. */
function nodeOf(name: string): string {
  return join(dirname(own.resolve(`${name}/package.json`)), "bin", "node");
}

/** The versions of Node that the mock runs on. */
export const nodes = [
  { node: "Node 20", major: 20, program: nodeOf("node20") },
  { node: "Node 22", major: 22, program: nodeOf("node22") },
  { node: "Node 24", major: 24, program: nodeOf("node") },
  { node: "Node 26", major: 26, program: nodeOf("node26") },
] as const;

/** A package manager, and how it is told what to do. */
export interface Manager {
  readonly manager: string;
  /** The least major version of Node that it runs on itself. */
  readonly from: number;
  /** Its program, which Node runs; or its command. */
  readonly program: { readonly script: string } | { readonly command: string };
  /** Adds packages. */
  readonly add: readonly string[];
  /** Runs a command that a package brings. */
  readonly exec: readonly string[];
  /** Runs Node, where Node alone would not find the packages. */
  readonly node?: readonly string[];
  /** Further settings, as lines of its file of settings. */
  readonly settings?: readonly string[];
}

/** A program of a package manager, by its path. */
const script = (path: string) => ({ script: fileURLToPath(new URL(path, managers)) });
const berry = { from: 20, program: script("@yarnpkg/cli-dist/bin/yarn.js"), add: ["add"], exec: ["run"] };
const pnpm = { add: ["add", "--config.engine-strict=true"], exec: ["exec"] };

/** The package manager that comes with Node. */
export const npm: Manager = {
  manager: "npm",
  from: 20,
  program: { command: "npm" },
  add: ["install", "--engine-strict", "--no-audit", "--no-fund"],
  exec: ["exec", "--"],
};

/** The package managers that install the mock. */
export const packageManagers: readonly Manager[] = [
  npm,
  { manager: "pnpm 10", from: 20, program: script("pnpm10/bin/pnpm.cjs"), ...pnpm },
  { manager: "pnpm 11", from: 22, program: script("pnpm11/bin/pnpm.mjs"), ...pnpm },
  { manager: "pnpm 12", from: 20, program: { command: "pnpm" }, ...pnpm },
  {
    manager: "Yarn classic",
    from: 20,
    program: script("yarn1/bin/yarn.js"),
    add: ["add", "--non-interactive", "--no-progress"],
    exec: ["run", "--silent"],
  },
  { manager: "Yarn with node_modules", ...berry, settings: ["nodeLinker: node-modules"] },
  { manager: "Yarn with Plug'n'Play", ...berry, node: ["node"], settings: ["nodeLinker: pnp"] },
];
