import { test } from "vitest";
import { throttledThenFine } from "./throttled.mjs";

test("throttled, then fine", throttledThenFine);
