import { basename } from "node:path";
import { expect, test } from "vitest";
import { files, read } from "./files.ts";

const parts = files.filter((file) => /^openapi\/(paths|components)\/.*\.yaml$/.test(file));
const yaml = files.filter((file) => /^openapi\/.*\.yaml$/.test(file));

test.each(parts)("%s is referenced", (part) => {
  const referring = yaml.filter((file) => file !== part && read(file).includes(`${basename(part)}\n`));
  expect(referring, `${part}: no other file of openapi/ refers to it`).not.toEqual([]);
});

test.each(yaml.filter((file) => /\/(paths|responses)\//.test(file)))(
  "%s copies no case: examples come from openapi/cases",
  (file) => {
    expect(read(file)).not.toMatch(/^\s*examples?:/m);
  },
);

test.each(parts.filter((file) => file.includes("/paths/")))("%s is named after its URL", (file) => {
  const path = `/${basename(file, ".yaml").replaceAll("_", "/")}`;
  expect(read("openapi/openapi.yaml")).toContain(`  ${path}:\n    $ref: paths/${basename(file)}`);
});

test("openapi/README.md explains every extension and repeats its schema", () => {
  const readme = read("openapi/README.md");
  const extensions: Readonly<Record<string, unknown>> = JSON.parse(read("openapi/extensions.json"));
  const [, block = ""] = /```json\n(.*?)```/s.exec(readme) ?? [];
  expect(JSON.parse(block)).toEqual(extensions);
  const rows = [...readme.matchAll(/^\| `(x-[\w-]+)` /gm)].map(([, name]) => name);
  expect(rows).toEqual(Object.keys(extensions));
});
