import { document } from "@vpc-endpoints/openapi";
import { readDocument } from "@vpc-endpoints/openapi/model";
import { api } from "./api.ts";

const { operations } = readDocument(document);

/** The pages in the order in which a reader meets them. */
export const sidebar = [
  { label: "What this is", link: "/" },
  { label: "Start", items: ["start/call", "start/test", "start/read"] },
  {
    label: "Reference",
    items: [
      { label: "Overview", link: "/reference/" },
      ...operations.map(({ operationId, method }) => ({
        label: operationId,
        link: `/reference/${operationId}/`,
        badge: { text: method, variant: "note" as const },
      })),
      { label: "Errors of the API", link: "/reference/errors/" },
      ...api.map(({ group }) => group),
      { label: "Control API of the mock", link: "/api/control/" },
    ],
  },
  {
    label: "Guides",
    items: [
      "guides/authentication",
      "guides/paging",
      "guides/errors",
      "guides/retries",
      "guides/waiting",
      "guides/runtimes",
      "guides/recipes",
      "guides/official-sdk",
      "guides/troubleshooting",
    ],
  },
  { label: "Testing", items: ["guides/mocking", "guides/other-languages", "guides/contract-testing", "guides/tools"] },
  {
    label: "Project",
    items: [
      "project/versions",
      { label: "Changelog", link: "/project/changelog/" },
      "project/how-it-fits",
      { label: "The document and its sources", link: "/project/document/" },
      "project/add-an-operation",
      "project/hosting",
      "project/benchmarks",
      { label: "Decisions", link: "/decisions/" },
    ],
  },
];
