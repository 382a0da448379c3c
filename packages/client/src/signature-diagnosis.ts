/**
 * Why the service computed another signature. Its message echoes what it computed it from: the string to sign or the
 * canonical request.
 * @param message - the service's message, redacted as the two others are.
 * @param canonical - the canonical request that was signed here.
 * @param stringToSign - the string that was signed here.
 * @returns a sentence to show in place of that message.
 */
export function diagnoseSignature(message: string, canonical: string, stringToSign: string): string {
  const theirs = message.split(/\r?\n|\\n/);
  if (theirs.join("\n").includes(stringToSign)) {
    return "the service signed the same string, so the AccessKey secret is not the one of this AccessKey ID";
  }
  for (const [name, text] of Object.entries({ "canonical request": canonical, "string to sign": stringToSign })) {
    const ours = text.split("\n");
    const start = theirs.findIndex((line) => line.endsWith(ours[0] ?? ""));
    const index = ours.findIndex((line, at) => start >= 0 && at > 0 && line !== theirs[start + at]);
    if (index > 0) {
      const [here, there] = [ours[index], theirs[start + index]].map((line) => JSON.stringify(line ?? ""));
      return `the request was changed on its way: line ${index + 1} of the ${name} is ${here} here and ${there} there`;
    }
  }
  return "the service does not say what it signed: check the AccessKey secret first";
}
