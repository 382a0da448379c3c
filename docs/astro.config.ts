import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";
import { api } from "./src/api.ts";
import { finishPages } from "./src/integrations/finish-pages.ts";
import { repository } from "./src/repository.ts";
import { sidebar } from "./src/sidebar.ts";

// Where the site will stand. Canonical links and the sitemap name it, so whoever publishes the site sets it.
const site = process.env.DOCS_SITE ?? "http://localhost:4000";
const base = (process.env.DOCS_BASE ?? "").replace(/\/?$/, "/");

const preview = {
  "og:image": new URL(`${base}og-image.png`, site).href,
  "og:image:type": "image/png",
  "og:image:width": "1200",
  "og:image:height": "630",
  "og:image:alt": "vpc-endpoints: reference, client and mock for the VPC endpoints of Alibaba Cloud Elasticsearch",
};

export default defineConfig({
  site,
  base,
  trailingSlash: "always",
  // A page that brings its styles along is painted without waiting for another answer.
  build: { inlineStylesheets: "always" },
  vite: {
    build: {
      rolldownOptions: {
        // Astro writes this directive into the modules of every page and reads it before they are bundled.
        onLog: (level, log, handle) => {
          if (log.code !== "MODULE_LEVEL_DIRECTIVE") handle(level, log);
        },
      },
    },
  },
  integrations: [
    finishPages(),
    starlight({
      title: "vpc-endpoints",
      description:
        "Types, client, mock and docs for the VPC endpoints of Alibaba Cloud Elasticsearch, from one document.",
      favicon: "/favicon.svg",
      sidebar,
      plugins: api.map(({ plugin }) => plugin),
      head: Object.entries(preview).map(([property, content]) => ({ tag: "meta", attrs: { property, content } })),
      customCss: ["./src/styles/site.css"],
      // WCAG asks for 4.5; the default misses it for comments on the dark background of this theme.
      expressiveCode: { minSyntaxHighlightingColorContrast: 7, defaultProps: { wrap: true } },
      routeMiddleware: "./src/route-data.ts",
      credits: false,
      ...(repository && {
        editLink: { baseUrl: `${repository}/edit/main/docs/` },
        social: [{ icon: "github", label: "Repository", href: repository }],
      }),
      components: { SiteTitle: "./src/components/SiteTitle.astro" },
    }),
  ],
});
