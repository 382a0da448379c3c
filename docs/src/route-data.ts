import { defineRouteMiddleware } from "@astrojs/starlight/route-data";

/** A page without headings has no contents to list, and its text may take their place. */
export const onRequest = defineRouteMiddleware(({ locals }) => {
  const { toc } = locals.starlightRoute;
  if (toc && toc.items.length < 2) locals.starlightRoute.toc = undefined;
});
