export { handle } from "./handle.ts";
export { listen } from "./listen.ts";
export { isLoopback } from "./loopback.ts";
