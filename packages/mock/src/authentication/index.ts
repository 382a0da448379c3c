export { authenticate } from "./authenticate.ts";
export type { Credentials } from "./credentials.ts";
export type { Hashing } from "./hashing.ts";
export { createNonces } from "./nonces.ts";
