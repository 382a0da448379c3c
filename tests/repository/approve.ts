// Writes what was approved: part of `npm run approve` in the root. Read the difference before you commit it.
import { writeFileSync } from "node:fs";
import { approvedFile, approvedText } from "./approved.ts";
import { proseFile, proseText } from "./prose.ts";

writeFileSync(approvedFile, approvedText());
writeFileSync(proseFile, proseText());
