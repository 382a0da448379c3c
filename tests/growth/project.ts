import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join, matchesGlob } from "node:path";
import { fileURLToPath } from "node:url";
import { copyProject } from "@vpc-endpoints/mutation-check/copy.ts";
import { withoutVite } from "../docs/without-vite.ts";
import type { Addition } from "./additions.ts";
import turbo from "./turbo.json" with { type: "json" };

/** The files that `turbo.json` declares as inputs of the test here, as patterns from the root of the project. */
const inputs = turbo.tasks.test.inputs.flatMap((one) => one.split(/^\$TURBO_ROOT\$\//).slice(1));

/** What a command printed, and whether it failed. */
export interface Ran {
  readonly failed: boolean;
  readonly output: string;
}

/** A copy of the project. */
export interface Project extends Disposable {
  readonly folder: string;
  /** Runs a command in a folder of the project. */
  run(folder: string, command: string, ...args: string[]): Ran;
  /** Runs a command that has to succeed. */
  must(folder: string, command: string, ...args: string[]): string;
  /** Adds the files and lines of an addition. */
  add(addition: Addition): void;
  /** Replaces a text in a file. */
  change(file: string, from: string, to: string): void;
  /** Does what `npm run generate` does. */
  generate(): void;
  /** The files that differ from those of the project. */
  changed(): string[];
}

/** Copies the project to a folder that is removed when the copy is disposed of. */
export function scratchProject(): Project {
  const copy = copyProject(undefined, isInput);
  const { folder } = copy;
  const at = (file: string) => join(folder, file);
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=test", "-c", "user.email=test@example.com", ...args], {
      cwd: folder,
      encoding: "utf8",
    });
  const run = (inside: string, command: string, ...args: string[]): Ran => {
    // What `pnpm run` would do: the commands of the package come first.
    const PATH = [at(join(inside, "node_modules/.bin")), process.env.PATH].join(delimiter);
    const env = { ...withoutVite(process.env), NO_COLOR: "1", PATH };
    const { status, stdout, stderr, error } = spawnSync(command, args, {
      cwd: at(inside),
      encoding: "utf8",
      env,
      maxBuffer: 256 * 1024 * 1024,
    });
    return { failed: status !== 0, output: `${stdout}${stderr}${error ?? ""}` };
  };
  const must = (inside: string, command: string, ...args: string[]) => {
    const { failed, output } = run(inside, command, ...args);
    if (failed) throw new Error(`${inside}: ${command} ${args.join(" ")} failed:\n${output}`);
    return output;
  };
  linkPackages(at("node_modules"));
  git("init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "--message", "Before");
  return {
    folder,
    run,
    must,
    add({ folder: name, lines }) {
      cpSync(fileURLToPath(new URL(`additions/${name}/`, import.meta.url)), folder, { recursive: true });
      for (const { file, after, add } of lines) {
        const text = readFileSync(at(file), "utf8");
        if (after !== undefined && !text.includes(after)) throw new Error(`${file} lacks ${after}`);
        writeFileSync(at(file), after === undefined ? text + add : text.replace(after, () => after + add));
      }
    },
    change(file, from, to) {
      const text = readFileSync(at(file), "utf8");
      if (!text.includes(from)) throw new Error(`${file} lacks ${from}`);
      writeFileSync(
        at(file),
        text.replace(from, () => to),
      );
    },
    generate() {
      must("openapi", "pnpm", "run", "build");
      for (const manifest of globSync("packages/*/package.json", { cwd: folder }).sort().reverse()) {
        const { scripts = {} } = JSON.parse(readFileSync(at(manifest), "utf8"));
        if ("generate" in scripts) must(dirname(manifest), "pnpm", "run", "generate");
      }
    },
    changed() {
      const lines = git("status", "--porcelain", "--untracked-files=all", "-z").split("\0");
      return lines.filter((line) => line !== "").map((line) => line.slice(3));
    },
    [Symbol.dispose]: () => copy[Symbol.dispose](),
  };
}

/** Whether a file is an input of the test here: what is not declared is not there to be read. */
function isInput(file: string): boolean {
  return inputs.some((pattern) => matchesGlob(file, pattern));
}

/**
 * Puts the installed packages into the copy, as hard links where the disk allows it. The site's builder does not find
 * packages that lie outside of the project.
 */
function linkPackages(target: string): void {
  const source = fileURLToPath(new URL("../../node_modules", import.meta.url));
  rmSync(target);
  if (spawnSync("cp", ["-al", source, target]).status === 0) return;
  rmSync(target, { recursive: true, force: true });
  execFileSync("cp", ["-a", source, target]);
}
