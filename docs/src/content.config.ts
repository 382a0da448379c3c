import { defineCollection } from "astro:content";
import { docsLoader } from "@astrojs/starlight/loaders";
import { docsSchema } from "@astrojs/starlight/schema";
import { glob } from "astro/loaders";

// Files that people read in the repository too, shown as they are.
const repositoryFiles = ["CHANGELOG.md", "openapi/SOURCE.md", "docs/decisions/[0-9]*.md"];

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
  repository: defineCollection({
    loader: glob({ base: "..", pattern: repositoryFiles, generateId: ({ entry }) => entry }),
  }),
};
