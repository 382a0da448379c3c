// Writes approved.yaml: `npm run approve` in the root. Read the difference before you commit it.
import { writeFileSync } from "node:fs";
import { approvedFile, approvedText } from "./support/approved.ts";

writeFileSync(approvedFile, approvedText());
