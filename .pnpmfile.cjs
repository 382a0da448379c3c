const repository = repositoryUrl();

module.exports = {
  hooks: {
    // The packages that ship Node state their platform as a text, where pnpm reads a list: as a list, the lockfile has it
    // and only the package of the platform is installed.
    readPackage(manifest) {
      for (const field of ["os", "cpu"]) {
        if (typeof manifest[field] === "string") manifest[field] = [manifest[field]];
      }
      return manifest;
    },
    // A fork publishes its own address: npm compares it with the repository that the provenance names. What only the
    // workspace needs is left out.
    beforePacking({ devDependencies, scripts, ...manifest }, folder) {
      if (repository === undefined) return manifest;
      const directory = folder.slice(__dirname.length + 1).replaceAll("\\", "/");
      return {
        ...manifest,
        homepage: `${repository}#readme`,
        bugs: `${repository}/issues`,
        repository: { type: "git", url: `git+${repository}.git`, directory },
      };
    },
  },
};

/** Where this project is kept, as the workflow that releases it says. */
function repositoryUrl() {
  const { GITHUB_SERVER_URL = "https://github.com", GITHUB_REPOSITORY } = process.env;
  return GITHUB_REPOSITORY && `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}`;
}
