// Writes what was approved of the site: part of `npm run approve` in the root. Look at the pages before you commit it.
import { writeFileSync } from "node:fs";
import { siteFile, siteText } from "./approved-site.ts";

writeFileSync(siteFile, siteText());
