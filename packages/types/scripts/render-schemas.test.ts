import { smallModel } from "@vpc-endpoints/codegen/small-model";
import { expect, test } from "vitest";
import { renderSchemas } from "./render-schemas.ts";

test("each schema has a type, and one with documented values a list of them", () => {
  expect(renderSchemas(smallModel)).toMatchInlineSnapshot(`
    "import type { components } from "./schema.gen.ts";

    /** A thing. */
    export type Thing = components["schemas"]["Thing"];

    /** How it is. */
    export type State = components["schemas"]["State"];

    /**
     * Every documented value of \`State\`. The service may send others.
     *
     * - \`on\`: It runs.
     * - \`off\`: It rests.
     */
    export const stateValues: readonly State[] = ["on", "off"];

    /** Where it is. */
    export type Zone = "a-1" | "b-1" | (string & {});

    /**
     * The known values of \`Zone\`. There are others.
     *
     * - \`a-1\`: In A.
     * - \`b-1\`: In B.
     */
    export const zoneValues: readonly Zone[] = ["a-1", "b-1"];

    /** Its parts. */
    export type Parts = components["schemas"]["Parts"];

    /** Some things. */
    export type ThingList = components["schemas"]["ThingList"];

    /** Some rows. */
    export type RowList = components["schemas"]["RowList"];

    /** Nobody answers it. */
    export type Unused = components["schemas"]["Unused"];"
  `);
});
