/** The pages in the order in which a reader meets them. */
export const sidebar = [
  { label: "What this is", link: "/" },
  {
    label: "Start",
    items: ["start/call", "start/test", "start/read"],
  },
  { label: "Reference", link: "/reference/" },
  {
    label: "Guides",
    items: [
      "guides/authentication",
      "guides/paging",
      "guides/errors",
      "guides/retries",
      "guides/waiting",
      "guides/runtimes",
      "guides/mocking",
      "guides/contract-testing",
    ],
  },
  {
    label: "Project",
    items: [
      { label: "The document and its sources", link: "/project/document/" },
      "project/add-an-operation",
      "project/hosting",
      { label: "Decisions", link: "/decisions/" },
      { label: "Changelog", link: "/project/changelog/" },
    ],
  },
];
