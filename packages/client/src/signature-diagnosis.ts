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
  const difference =
    firstDifference("canonical request", canonical, theirs) ?? firstDifference("string to sign", stringToSign, theirs);
  return difference
    ? `the request was changed on its way: ${difference}`
    : "the service does not say what it signed: check the AccessKey secret first";
}

/** The first line of a text that differs in a message that holds a like text. `undefined` if it holds none. */
function firstDifference(name: string, text: string, message: readonly string[]): string | undefined {
  const ours = text.split("\n");
  const first = ours[0] ?? "";
  const start = message.findIndex((line) => line.endsWith(first));
  if (start < 0) return undefined;
  const theirs = message.slice(start, start + ours.length);
  const index = ours.findIndex((line, at) => at > 0 && line !== theirs[at]);
  if (index < 0) return undefined;
  const [here, there] = [ours[index], theirs[index]].map((line) => JSON.stringify(line ?? ""));
  return `line ${index + 1} of the ${name} is ${here} here and ${there} there`;
}
