const { test } = require("@jest/globals");
const { throttledThenFine } = require("./throttled.cjs");

test("throttled, then fine", throttledThenFine);
