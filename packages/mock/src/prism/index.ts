export { checkEndpoints } from "./check-endpoints.ts";
export { operationsOfDocument } from "./operations.ts";
export { createPrism } from "./prism.ts";
