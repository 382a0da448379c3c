import { fileURLToPath } from "node:url";
import { nodeVersions } from "../../node-versions.ts";

const managers = new URL("../../managers/node_modules/", import.meta.url);

/** The versions of Node that the mock runs on. */
export const nodes = nodeVersions.map(({ name, program }) => ({
  node: name,
  major: Number(name.replace(/\D/g, "")),
  program,
}));

/** The program of a version of Node that is installed here. */
export function nodeProgram(major: number): string {
  const found = nodes.find((one) => one.major === major);
  if (!found) throw new Error(`Node ${major} is not installed for this platform`);
  return found.program;
}

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

/** A package manager by its name. */
export function managerOf(name: string): Manager {
  const found = packageManagers.find(({ manager }) => manager === name);
  if (!found) throw new Error(`there is no package manager ${name}`);
  return found;
}
