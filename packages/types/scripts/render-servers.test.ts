import { smallModel } from "@vpc-endpoints/codegen/small-model";
import { expect, test } from "vitest";
import { renderServers } from "./render-servers.ts";

test("the servers are rendered with the version and the values of their variables", () => {
  expect(renderServers(smallModel)).toMatchInlineSnapshot(`
    "/** Version of the API: the value of \`x-acs-version\`. */
    export const apiVersion = "2020-01-02";

    /** URL templates of the servers, by network. */
    export const serverUrls = {
    /** The public one. */
    public: "https://{regionId}.a.example",
    /** The other one. */
    vpc: "https://b.example",
    } as const;

    /**
     * The region.
     *
     * Known values:
     *
     * - \`a\`: Region A
     * - \`b\`: Region B
     */
    export type RegionId = "a" | "b" | (string & {});"
  `);
});
