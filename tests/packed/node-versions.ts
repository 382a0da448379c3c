import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const { resolve } = createRequire(import.meta.url);

/** Older versions of Node that users may have, as far as a package brings them to this platform; last the project's own. */
export const nodeVersions: readonly { readonly name: string; readonly program: string }[] = [
  ...["20", "22", "24"].flatMap((version) => {
    const program = installed(`node${version}-${process.platform}-${process.arch}`);
    return program === undefined ? [] : [{ name: `Node ${version}`, program }];
  }),
  { name: `Node ${process.versions.node.split(".")[0]}`, program: process.execPath },
];

function installed(name: string): string | undefined {
  try {
    return join(dirname(resolve(`${name}/package.json`)), "bin", "node");
  } catch {
    return undefined;
  }
}
