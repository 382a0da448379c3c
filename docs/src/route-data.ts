import { defineRouteMiddleware } from "@astrojs/starlight/route-data";
import { lastChange } from "./last-change.ts";
import { pageSource } from "./page-source.ts";
import { repository } from "./repository.ts";

export const onRequest = defineRouteMiddleware(({ locals }) => {
  const route = locals.starlightRoute;
  // A page without headings has no contents to list, and its text may take their place.
  if (route.toc && route.toc.items.length < 2) route.toc = undefined;
  const source = pageSource(route.id);
  if (source && repository) route.editUrl = new URL(`${repository}/edit/main/${source.file}`);
  // Only on the published site: what is built on a machine at work is kept, and would show the date of a commit before.
  const isDated = process.env.DOCS_SITE !== undefined && route.entry.data.lastUpdated !== false;
  route.lastUpdated = isDated ? lastChange(source?.text ?? `docs/${route.entry.filePath}`) : undefined;
});
