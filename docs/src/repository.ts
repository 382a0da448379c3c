// Where the sources are. Without it, pages link to no repository. GitHub tells its workflows.
const hosted = process.env.GITHUB_REPOSITORY && `${process.env.GITHUB_SERVER_URL}/${process.env.GITHUB_REPOSITORY}`;

/** The address of the repository, if it is known. */
export const repository: string | undefined = process.env.DOCS_REPOSITORY ?? (hosted || undefined);
