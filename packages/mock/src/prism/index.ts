export { checkEndpoints } from "./check-endpoints.ts";
export { createPrism } from "./prism.ts";
