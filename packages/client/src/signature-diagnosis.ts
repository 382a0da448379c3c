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
  for (const [name, text] of Object.entries({ "canonical request": canonical, "string to sign": stringToSign })) {
    const ours = text.split("\n");
    const start = theirs.findIndex((line) => line.endsWith(ours[0] ?? ""));
    // Other text may follow the last line, and the message may be cut off.
    const wrong = ours.findIndex((line, at) => {
      const their = theirs[start + at] ?? "";
      return at > 0 && line !== (at === ours.length - 1 ? their.slice(0, line.length) : their);
    });
    const isCutOff = start + wrong >= theirs.length - 1 && ours[wrong]?.startsWith(theirs[start + wrong] ?? "");
    if (start < 0 || isCutOff) continue;
    if (wrong < 0) return "the service signed the same, so the AccessKey secret is not the one of this AccessKey ID";
    const [here, there] = [ours[wrong], theirs[start + wrong]].map((line) => JSON.stringify(line));
    return `the request was changed on its way: line ${wrong + 1} of the ${name} is ${here} here and ${there} there`;
  }
  return "the service does not say what it signed: check the AccessKey secret first";
}
