import type { RunRecord } from "./record.ts";

/** When, where and with what a part was measured, in sentences of Markdown. */
export function describeRun({ at, commit, quick, machine, versions }: RunRecord): readonly string[] {
  const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(new Date(at));
  const { cpu, cores, memoryGB, system, node } = machine;
  const peers = Object.entries(versions).map(([name, version]) => `\`${name} ${version}\``);
  return [
    `Measured on ${day} at commit \`${commit}\`, with Node.js ${node} on \`${system}\`: ${cores} cores (\`${cpu}\`), ${memoryGB} GB of memory.`,
    ...(peers.length > 0 ? [`Versions of what was measured beside this project: ${peers.join(", ")}.`] : []),
    ...(quick ? ["This was a trial with one round each on a busy machine. Do not rely on its figures."] : []),
  ];
}
