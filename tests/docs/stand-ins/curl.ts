// As much of curl as the examples use, for machines that have none.
const args = process.argv.slice(2);
const valuesOf = (option: string) => args.flatMap((arg, index) => (args[index - 1] === option ? [arg] : []));
const url = args.find((arg) => /^https?:/.test(arg)) ?? "";
const [body] = valuesOf("--data-raw");
const [method = "GET"] = valuesOf("--request");
const answer = await fetch(url, {
  method,
  headers: valuesOf("--header").map((header): [string, string] => {
    const colon = header.indexOf(":");
    return [header.slice(0, colon), header.slice(colon + 1).trim()];
  }),
  ...(body !== undefined && { body }),
});
process.stdout.write(await answer.text());
