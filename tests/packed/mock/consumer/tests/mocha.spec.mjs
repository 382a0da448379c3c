import { it } from "mocha";
import { throttledThenFine } from "./throttled.mjs";

it("throttled, then fine", throttledThenFine);
