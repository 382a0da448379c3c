// Changes one thing at a time in a copy of the project and shows that a gate goes red and names it.
import { availableParallelism } from "node:os";
import { check, checkUnchanged, type Project } from "./check.ts";
import { copyProject } from "./copy.ts";
import { mutants } from "./mutants.ts";

const only = process.argv[2];
const queue = mutants.filter(({ file }) => only === undefined || file.includes(only));
const total = queue.length;
const survivors: string[] = [];
const started = performance.now();

async function work(): Promise<void> {
  using copy = copyProject();
  const project: Project = { folder: copy.folder, stale: [] };
  const broken = await checkUnchanged(project);
  if (broken) throw new Error(`The project is red before any change:\n${broken}`);
  for (let mutant = queue.shift(); mutant; mutant = queue.shift()) {
    const survived = await check(project, mutant);
    const [from, to] = mutant.change;
    const what = `${mutant.file}: ${JSON.stringify(from)} → ${JSON.stringify(to)}`;
    console.log(`${survived ? "✗ survived" : "✓ caught"}  ${what}`);
    if (survived) survivors.push(`${what}\n${survived}`);
  }
}

await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, work));
console.log(
  `\n${total - survivors.length} of ${total} mutants caught in ${((performance.now() - started) / 1000).toFixed(0)} s`,
);
if (survivors.length > 0 || total === 0) {
  console.error(`\nMutants that no test notices:\n\n${survivors.join("\n\n")}`);
  process.exit(1);
}
