export { checkEndpoints } from "./check-endpoints.ts";
export { firstOperation, operationsOfDocument } from "./operations.ts";
export { createPrism } from "./request.ts";
