// The packages that ship Node state their platform as a text, where pnpm reads a list: as a list, the lockfile has it and
// only the package of the platform is installed.
module.exports = {
  hooks: {
    readPackage(manifest) {
      for (const field of ["os", "cpu"]) {
        if (typeof manifest[field] === "string") manifest[field] = [manifest[field]];
      }
      return manifest;
    },
  },
};
