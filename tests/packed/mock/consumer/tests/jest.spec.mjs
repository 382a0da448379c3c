import { test } from "@jest/globals";
import { throttledThenFine } from "./throttled.mjs";

test("throttled, then fine", throttledThenFine);
