/** The pages in the order in which a reader meets them. */
export const sidebar = [
  { label: "What this is", link: "/" },
  { label: "Reference", link: "/reference/" },
];
