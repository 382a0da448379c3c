import { cases, document } from "@vpc-endpoints/openapi";
import { readReference } from "./read.ts";

/** The reference of the document that this build documents. */
export const reference = readReference(document, cases);
