import type { OperationDescription } from "@vpc-endpoints/types";
import { expect, test } from "vitest";
import { checkExtras, checkHeaders } from "./check-extras.ts";
import { ConfigurationError, refused } from "./errors.ts";

const operation: OperationDescription = {
  operationId: "GetThing",
  method: "GET",
  path: "/things/{id}",
  parameters: [
    { name: "id", in: "path", required: true, type: "string" },
    { name: "Trace", in: "header", required: false, type: "string" },
    { name: "isDry", in: "query", required: false, type: "boolean" },
    { name: "tags", in: "body", required: false, type: "object" },
  ],
  answer: {},
};
const check = (options: object) => () => checkExtras(options, operation, refused);

const own = [
  ...["Accept", "Authorization", "Connection", "Content-Length", "Expect", "Host", "Keep-Alive", "Transfer-Encoding"],
  ...["Upgrade", "User-Agent", "X-Acs-Action", "X-Acs-Version", "X-Acs-Date", "X-Acs-Signature-Nonce"],
  ...["X-Acs-Content-SHA256", "X-Acs-Security-Token"],
];

test.each(own)("%s is not for the caller to set, however it is spelled", (name) => {
  for (const spelled of [name, name.toLowerCase(), name.toUpperCase()]) {
    const error = new ConfigurationError(`headers: "${spelled}" is not for the caller to set`);
    expect(() => checkHeaders({ [spelled]: "x" }, refused)).toThrow(error);
  }
});

test.each(own)("a header whose name only contains %s may be set", (name) => {
  expect(() => checkHeaders({ [`x${name}`]: "x", [`${name}x`]: "x" }, refused)).not.toThrow();
});

test.each([
  ["", "x"],
  ["with space", "x"],
  ["colon:", "x"],
  ["é", "x"],
  ["good", "line\nbreak"],
  ["good", "\u007f"],
  ["good", "é"],
  ["good", 5],
  ["good", undefined],
])("the header %j with the value %j is refused", (name, value) => {
  expect(check({ headers: { [name]: value } })).toThrow(
    new ConfigurationError(`headers: ${JSON.stringify(name)} or its value cannot be sent`),
  );
});

test.each([
  ["x-acs-trace", "1"],
  ["!#$%&'*+.^_`|~-09AZaz", "x"],
  ["good", ""],
  ["good", "\t !~"],
])("the header %j with the value %j may be set", (name, value) => {
  expect(check({ headers: { [name]: value } })).not.toThrow();
});

test.each([
  [{ query: { isDry: "x" } }, 'query: "isDry" is a parameter of GetThing'],
  [{ headers: { trace: "x" } }, 'headers: "Trace" is a parameter of GetThing'],
  [{ headers: { TRACE: "x" } }, 'headers: "Trace" is a parameter of GetThing'],
])("%j is refused: it is given as a parameter", (options, message) => {
  expect(check(options)).toThrow(new ConfigurationError(message));
});

test.each([
  {},
  { query: { isdry: "x" } },
  { query: { Trace: "x", id: "x", tags: "x" } },
  { headers: { isDry: "x", id: "x", tags: "x" } },
  { query: { text: "é 🙂", number: 3, flag: true, gone: undefined, empty: "" } },
])("%j may be sent besides the parameters", (options) => {
  expect(check(options)).not.toThrow();
});

test.each([
  ["list", ["a"]],
  ["nothing", null],
  ["object", {}],
  ["half", "\ud800"],
  ["\udc00", "half"],
  ["large", 7n],
])("the query parameter %j with this value is refused", (name, value) => {
  expect(check({ query: { [name]: value } })).toThrow(refused("query", name, "cannot be sent"));
});
