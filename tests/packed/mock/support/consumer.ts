import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Manager } from "./managers.ts";

const execute = promisify(execFile);

/** An empty folder, in which a package manager installs the mock. */
export interface Consumer extends Disposable {
  readonly folder: string;
  /** Runs a program in the folder. Answers with all that it printed. */
  run(command: string, args: readonly string[], env?: Readonly<Record<string, string>>): Promise<string>;
  /** Runs the package manager. Answers with all that it printed. */
  manage(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<string>;
  /** Runs Node so that it finds what was installed. Answers with all that it printed. */
  node(args: readonly string[]): Promise<string>;
  /**
   * Runs another Node; or the package manager on it, where Node alone would not find what was installed. Answers with all
   * that it printed.
   */
  runOn(nodeProgram: string, args: readonly string[]): Promise<string>;
  write(file: string, content: string): void;
}

/** Makes an empty folder for a package manager that runs on this Node and asks this registry alone. */
export function createConsumer(
  { program, node, settings = [] }: Manager,
  nodeProgram: string,
  registry: string,
): Consumer {
  const folder = mkdtempSync(join(tmpdir(), "vpc-endpoints-mock-consumer-"));
  const write = (file: string, content: string) => writeFileSync(join(folder, file), content);
  // A home of its own: no cache and no settings of this machine.
  const home = join(folder, "home");
  mkdirSync(home);
  write("package.json", JSON.stringify({ name: "consumer", version: "1.0.0", private: true, license: "UNLICENSED" }));
  write(".npmrc", `registry=${registry}\n`);
  const { hostname } = new URL(registry);
  const berry = [`npmRegistryServer: "${registry}"`, `unsafeHttpWhitelist: ["${hostname}"]`, "enableTelemetry: false"];
  write(".yarnrc.yml", [...berry, "enableGlobalCache: false", ...settings, ""].join("\n"));
  const PATH = [dirname(nodeProgram), ...(process.env.PATH ?? "").split(delimiter)];
  const env = {
    // Without what the package manager that runs these tests tells its scripts.
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|pnpm_|COREPACK)/i.test(name))),
    HOME: home,
    // This package's own commands are not those of the consumer.
    PATH: PATH.filter((entry) => !entry.includes("tests/packed/node_modules")).join(delimiter),
    NODE_OPTIONS: "",
    CI: "1",
    NO_COLOR: "1",
  };
  async function run(command: string, args: readonly string[], more: Readonly<Record<string, string>> = {}) {
    const options = { cwd: folder, env: { ...env, ...more }, maxBuffer: 2 ** 26 };
    const { stdout, stderr } = await execute(command, [...args], options).catch((error) => {
      throw new Error(`${command} ${args.join(" ")} failed in ${folder}:\n${error.stdout}${error.stderr}`);
    });
    return stdout + stderr;
  }
  const manage = (args: readonly string[], more?: Readonly<Record<string, string>>) =>
    "script" in program ? run(nodeProgram, [program.script, ...args], more) : run(program.command, args, more);
  return {
    folder,
    run,
    manage,
    runOn: (other, args) => run(other, node && "script" in program ? [program.script, ...args] : args),
    node: (args) => (node ? manage([...node, ...args]) : run(nodeProgram, args)),
    write,
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}
