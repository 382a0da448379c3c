// For runtimes with a command line: takes the service's URL, prints what was seen.
import { useClient } from "./use-client.js";

const { argv, exit } = globalThis.process;
console.log(JSON.stringify(await useClient(argv[2])));
exit(0);
