const { test } = require("node:test");
const { throttledThenFine } = require("./throttled.cjs");

test("throttled, then fine", throttledThenFine);
