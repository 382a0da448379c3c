export { checkControl } from "./check-control.ts";
export { checkChange, checkEndpoints } from "./check-endpoints.ts";
export { controlOperations } from "./operations.ts";
export { createPrism, type RunPrism } from "./prism.ts";
