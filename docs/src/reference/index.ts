import { cases, document } from "@vpc-endpoints/openapi";
import { readDocument } from "@vpc-endpoints/openapi/model";
import { readReference } from "./read.ts";

/** The reference of the document that this build documents. */
export const reference = readReference(readDocument(document), cases);
