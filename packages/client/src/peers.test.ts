import openapiFetch from "openapi-fetch-oldest/package.json" with { type: "json" };
import undici from "undici-oldest/package.json" with { type: "json" };
import { expect, test } from "vitest";
import manifest from "../package.json" with { type: "json" };

test("the least version in each peer range is the one that is tested", () => {
  expect(manifest.peerDependencies).toEqual({
    "openapi-fetch": `>=${openapiFetch.version}`,
    undici: `>=${undici.version}`,
  });
});
