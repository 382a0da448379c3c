// As much of curl as the examples use, for machines that have none.
const args = process.argv.slice(2);
const headers = args.flatMap((arg, index) => (args[index - 1] === "--header" ? [arg] : []));
const url = args.find((arg) => /^https?:/.test(arg)) ?? "";
const answer = await fetch(url, {
  headers: headers.map((header): [string, string] => {
    const colon = header.indexOf(":");
    return [header.slice(0, colon), header.slice(colon + 1).trim()];
  }),
});
process.stdout.write(await answer.text());
