// Generated from the OpenAPI document. Never edit it: change openapi/ and run `npm run generate`.

/** Version of this package, as its package.json has it. */
export const version = "0.1.0";
