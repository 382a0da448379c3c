// Loaded by every Node program of a task: writes down which files of the project it reads. Plain JavaScript, because a program
// may run on a Node that reads nothing else, and required: where something is imported before a program, Node takes the types
// out of the program's files before ts-node sees them.
const fs = require("node:fs");
const nodeModule = require("node:module");
const { join, sep } = require("node:path");
const { fileURLToPath } = require("node:url");

const { READS_FOLDER = "", READS_ROOT = "", TURBO_HASH } = process.env;
const { appendFileSync, realpathSync, statSync } = fs;

if (TURBO_HASH) {
  const seen = new Set();
  const skipped = ["node_modules", ".git", ".turbo", ".astro"].map((name) => `${sep}${name}${sep}`);

  const record = (/** @type {unknown} */ file) => {
    const path = file instanceof URL || String(file).startsWith("file:") ? fileURLToPath(String(file)) : String(file);
    if (typeof file === "number" || seen.has(path)) return;
    seen.add(path);
    try {
      const real = realpathSync(path);
      if (!real.startsWith(READS_ROOT + sep) || skipped.some((name) => real.includes(name))) return;
      if (!statSync(real).isFile()) return;
      appendFileSync(join(READS_FOLDER, TURBO_HASH), `${real.slice(READS_ROOT.length + 1)}\n`);
    } catch {
      // What is not there is not read.
    }
  };

  const watch = (/** @type {any} */ target, /** @type {readonly string[]} */ names) => {
    for (const name of names) {
      const original = target[name];
      target[name] = Object.assign(function (/** @type {unknown[]} */ ...args) {
        record(args[0]);
        return original.apply(this, args);
      }, original);
    }
  };
  watch(fs, ["readFileSync", "readFile", "createReadStream", "copyFileSync", "copyFile"]);
  watch(fs.promises, ["readFile", "copyFile"]);
  nodeModule.syncBuiltinESMExports();
  nodeModule.registerHooks?.({
    load(url, context, next) {
      if (url.startsWith("file:")) record(url.split("?")[0]);
      return next(url, context);
    },
  });
}
