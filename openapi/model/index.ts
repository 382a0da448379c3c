export { readDocument } from "./document.ts";
export { readOperation } from "./operation.ts";
export { pointerNames } from "./pagination.ts";
export { type PlacedRequest, placeRequest } from "./place-request.ts";
export { ModelError } from "./reader.ts";
export type {
  Body,
  Header,
  JsonType,
  Limit,
  Model,
  Operation,
  Pagination,
  Parameter,
  Property,
  RamPermission,
  Response,
  Schema,
  SecurityScheme,
  Server,
  Tag,
  Value,
  Variable,
} from "./types.ts";
