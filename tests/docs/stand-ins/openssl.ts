// As much of openssl as the examples use, for machines that have none.
import { createHash, createHmac, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";

const [command, ...args] = process.argv.slice(2);
if (command === "rand") {
  console.log(randomBytes(Number(args.at(-1))).toString("hex"));
} else {
  const key = args[args.indexOf("-hmac") + 1];
  const hash = args.includes("-hmac") && key !== undefined ? createHmac("sha256", key) : createHash("sha256");
  console.log(`${hash.update(readFileSync(0)).digest("hex")} *stdin`);
}
