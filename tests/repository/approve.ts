// Writes approved.yaml: part of `npm run approve` in the root. Read the difference before you commit it.
import { writeFileSync } from "node:fs";
import { approvedFile, approvedText } from "./approved.ts";

writeFileSync(approvedFile, approvedText());
