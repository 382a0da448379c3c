// Runs before a package is packed, in its folder: what the manifest promises has to be there. A clone that was not built has
// no dist, and would be packed without it.
import { existsSync, readFileSync } from "node:fs";

const { name, bin = {}, exports = {} } = JSON.parse(readFileSync("package.json", "utf8"));
const lacking = paths([bin, exports]).filter((path) => !path.includes("*") && !existsSync(path));
if (lacking.length > 0) {
  console.error(
    `${name} is not built: ${lacking.join(", ")} ${lacking.length > 1 ? "are" : "is"} not there. Run npm start.`,
  );
  process.exit(1);
}

/**
 * Every path in a part of the manifest.
 * @param {unknown} part
 * @returns {string[]}
 */
function paths(part) {
  if (typeof part === "string") return [part];
  return typeof part === "object" && part !== null ? Object.values(part).flatMap(paths) : [];
}
