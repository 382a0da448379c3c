import { test } from "node:test";
import { throttledThenFine } from "./throttled.mjs";

test("throttled, then fine", throttledThenFine);
