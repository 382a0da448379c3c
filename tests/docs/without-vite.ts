/**
 * The environment without the variables that Vitest leaves for Vite: a site that is built with them takes itself for that
 * of a development server, and has no search.
 */
export function withoutVite(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { BASE_URL, DEV, MODE, NODE_ENV, PROD, SSR, ...rest } = env;
  return rest;
}
