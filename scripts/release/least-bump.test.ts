import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import document from "@vpc-endpoints/openapi/openapi.json" with { type: "json" };
import { expect, onTestFinished, test } from "vitest";
import { diffDocuments } from "./diff-documents.ts";
import { leastBump, rate } from "./least-bump.ts";

/** Changes a copy of the document's text and rates the difference. */
async function bumpOf(from: string, to: string, version = "1.2.3") {
  const folder = mkdtempSync(join(tmpdir(), "vpc-endpoints-diff-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const text = JSON.stringify(document);
  expect(text).toContain(from);
  const [base, revision] = [join(folder, "base.json"), join(folder, "revision.json")];
  writeFileSync(base, text);
  writeFileSync(
    revision,
    text.replace(from, () => to),
  );
  return leastBump((await diffDocuments(base, revision)).map(rate), version);
}

test.each([
  ["a removed value of a closed list", '"Pending","Deleting"]', '"Pending"]', "major"],
  ["a new value of a closed list", '"Pending","Deleting"]', '"Pending","Deleting","Frozen"]', "minor"],
  ["another default", '"default":20', '"default":21', "major"],
  ["a default that is gone", '"schema":{"type":"integer","default":20}', '"schema":{"type":"integer"}', "major"],
  ["another name of a property", '"endpointDomain":{', '"endpointHost":{', "major"],
  ["another sentence", "The maximum number of endpoints on a page.", "The most endpoints that a page holds.", "patch"],
  ["nothing", '"default":20', '"default":20', "none"],
] as const)("%s needs this bump", async (_, from, to, bump) => {
  expect(await bumpOf(from, to)).toBe(bump);
});

test("below 1.0.0, what breaks needs a minor version", async () => {
  expect(await bumpOf('"default":20', '"default":21', "0.4.0")).toBe("minor");
});
