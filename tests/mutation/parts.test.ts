// A file that stands in no part is changed by nobody.
import { globSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { areOf, parts } from "./parts.ts";

const root = join(import.meta.dirname, "../..");

test.each([
  ["packages/client", "src/**/*.ts"],
  ["packages/client", "scripts/render*.ts"],
  ["packages/codegen", "src/{text,type-names,write-generated}.ts"],
  ["packages/mock", "src/{authentication,server,service,wire}/**/*.ts"],
  ["packages/mock", "src/{prism/*,msw/{check-call,deliver,in-process},check-options,mock,sessions}.ts"],
  ["packages/mock", "src/cli/{arguments,data-file,har,log,run}.ts"],
  ["packages/types", "scripts/render*.ts"],
  ["openapi", "model/*.ts"],
])("each file of %s, %s, is in one part", (folder, pattern) => {
  const files = globSync(pattern, { cwd: join(root, folder) }).filter((file) => !/\.(test|gen)\.ts$/.test(file));
  expect(files.length).toBeGreaterThan(0);
  const own = Object.entries(parts).filter(([, part]) => part.folder === folder);
  const partsOf = (file: string) => own.filter(([, { files }]) => areOf(files, file)).map(([name]) => name);
  expect(files.filter((file) => partsOf(file).length !== 1)).toEqual([]);
});
