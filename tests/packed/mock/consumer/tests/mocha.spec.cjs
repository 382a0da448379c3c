const { it } = require("mocha");
const { throttledThenFine } = require("./throttled.cjs");

it("throttled, then fine", throttledThenFine);
