/** The module that knows the version of this package. */
export function renderVersion(version: string): string {
  return `/** Version of this package, as its package.json has it. */\nexport const version = ${JSON.stringify(version)};\n`;
}
