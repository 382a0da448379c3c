export { validatePages } from "./validate-pages.ts";
