export type { OperationDescription, ParameterDescription } from "./description.ts";
export * from "./operations.gen.ts";
export type { components, operations, paths } from "./schema.gen.ts";
export * from "./schemas.gen.ts";
export * from "./servers.gen.ts";
