export type {
  JsonType,
  Operation,
  OperationDescription,
  PagedOperation,
  PaginationDescription,
  ParameterDescription,
} from "./operation.ts";
export * from "./operations.gen.ts";
export type { components, operations, paths } from "./schema.gen.ts";
export * from "./schemas.gen.ts";
export * from "./servers.gen.ts";
