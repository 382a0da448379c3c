export { createSignedFetch, type SignedFetch, type SignedFetchOptions } from "./signed-fetch.ts";
