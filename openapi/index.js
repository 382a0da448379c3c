export { default as cases } from "./dist/cases.json" with { type: "json" };
export { default as document } from "./dist/openapi.json" with { type: "json" };
