import { posix } from "node:path";
import type { Task } from "./turbo.ts";

/**
 * The files that a task reads though nothing says so: neither its inputs nor those of a task that it waits for, nor what
 * holds for all tasks. A change of one of them would leave a green result of before.
 * @param read - the paths of the files that it read, from the root of the project.
 * @param common - the files that every task depends on.
 * @param isBuilt - whether a file is written by a build, which depends on the inputs of that build.
 */
export function undeclared(
  task: Task,
  read: readonly string[],
  tasks: ReadonlyMap<string, Task>,
  common: readonly string[],
  isBuilt: (file: string) => boolean,
): readonly string[] {
  const all = [...withDependencies(task, tasks)];
  const declared = new Set([...common, ...all.flatMap((one) => inputsOf(one))]);
  const folders = all.map(({ directory }) => `${directory}/`);
  return read.filter(
    (file) => !declared.has(file) && !(isBuilt(file) && folders.some((folder) => file.startsWith(folder))),
  );
}

function inputsOf({ directory, inputs }: Task): string[] {
  return Object.keys(inputs).map((file) => posix.join(directory, file));
}

function withDependencies(task: Task, tasks: ReadonlyMap<string, Task>, found = new Set<Task>()): ReadonlySet<Task> {
  if (found.has(task)) return found;
  found.add(task);
  for (const id of task.dependencies) {
    const next = tasks.get(id);
    if (next) withDependencies(next, tasks, found);
  }
  return found;
}
