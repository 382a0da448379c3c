import { expect, test } from "vitest";
import { readOperation } from "./operation.ts";
import { ModelError } from "./reader.ts";

const token = { type: "string", description: "T.", "x-idempotency-token": true };

interface Change {
  readonly method?: string;
  readonly path?: string;
  readonly operationId?: string;
  readonly parameters?: readonly object[];
  /** Schema of the request's body. */
  readonly body?: object;
  /** Schema of the success. */
  readonly answer?: object;
  readonly headers?: object;
}

function read({ method = "post", path = "/things", body, answer = { type: "object" }, headers, ...more }: Change) {
  const json = (schema: object) => ({ "application/json": { schema } });
  return readOperation({ components: { schemas: { Answer: answer } } }, path, method, {
    ...{ operationId: "SetThing", summary: "Set", description: "Sets.", ...more },
    ...(body && { requestBody: { content: json(body) } }),
    responses: {
      "200": {
        description: "Done.",
        ...(headers && { headers }),
        content: json({ $ref: "#/components/schemas/Answer" }),
      },
    },
  });
}

const at = (place: string, name: string, schema: object = { type: "string" }, more: object = {}) => ({
  ...{ name, in: place, required: place === "path", description: "P.", schema, ...more },
});
const members = (properties: object, more: object = {}) => ({ type: "object", properties, ...more });
const member = { type: "string", description: "M." };
const own = [
  ...["Accept", "Authorization", "Connection", "Content-Length", "Content-Type", "Cookie", "Expect", "Host"],
  ...["Keep-Alive", "Transfer-Encoding", "Upgrade", "User-Agent", "X-Acs-Action", "X-Acs-Version", "X-Acs-Date"],
  ...["X-Acs-Signature-Nonce", "X-Acs-Content-SHA256", "X-Acs-Security-Token"],
];

test.each(own)("the header %s is the client's own, however it is spelled", (name) => {
  for (const spelled of [name, name.toLowerCase(), name.toUpperCase()]) {
    expect(() => read({ parameters: [at("header", spelled)] })).toThrow(
      new ModelError(`SetThing: ${spelled}: the client sends this header itself. Remove it from the operation`),
    );
  }
  const others = [at("query", name), at("header", `x${name}`), at("header", `${name}x`)];
  expect(() => read({ parameters: others })).not.toThrow();
});

const notTwice = (name: string) => `SetThing: the name \`${name}\` stands twice in the request`;
const unlike = (path: string, parameters: string) =>
  `SetThing: the path names ${path}, its parameters are ${parameters}`;
const noOthers = "SetThing: requestBody: name every property of the body. A call could give no others";
const misplaced = "SetThing: x-idempotency-token stands on a parameter, or on a member of the request's body";
const noRoom = "SetThing: x-idempotency-token: `t` has no room for a UUID, which the client fills in";
const tokenIn = (schema: object, more: object = {}) => [
  at("query", "t", schema, { "x-idempotency-token": true, ...more }),
];

test.each<[what: string, change: Change, message: string]>([
  ["the name Then", { operationId: "Then" }, "Then: no operation can have this name"],
  ["a name twice", { parameters: [at("query", "a"), at("header", "a")] }, notTwice("a")],
  ["a header twice", { parameters: [at("header", "A"), at("header", "a")] }, notTwice("a")],
  ["a member and a parameter", { parameters: [at("query", "a")], body: members({ a: member }) }, notTwice("a")],
  ["a path without parameters", { path: "/{b}/{a}" }, unlike("a, b", "")],
  ["parameters without a path", { parameters: [at("path", "b"), at("path", "a")] }, unlike("", "a, b")],
  ["a parameter elsewhere", { path: "/{a}", parameters: [at("query", "a")] }, unlike("a", "")],
  [
    "a name of every object",
    { parameters: [at("query", "constructor")] },
    "SetThing: constructor: every object of JavaScript has this name, so no call could give it",
  ],
  [
    "a default that is no number",
    { parameters: [at("query", "a", { type: "number", default: "1" })] },
    'SetThing: a: the default "1" is no number',
  ],
  [
    "a default that is no integer",
    { parameters: [at("query", "a", { type: "integer", default: 1.5 })] },
    "SetThing: a: the default 1.5 is no integer",
  ],
  [
    "a default that is no text",
    { parameters: [at("query", "a", { type: "string", default: true })] },
    "SetThing: a: the default true is no string",
  ],
  [
    "a default of neither type",
    { body: members({ a: { type: ["string", "array"], description: "A.", default: 1 } }) },
    "SetThing: a: the default 1 is no string or array",
  ],
  [
    "a GET with a body",
    { method: "get", body: members({ a: member }) },
    "SetThing: requestBody: a GET carries no body",
  ],
  [
    "a HEAD with a body",
    { method: "head", body: members({ a: member }) },
    "SetThing: requestBody: a HEAD carries no body",
  ],
  ["a body without members", { body: members({}) }, noOthers],
  ["a body that may be null", { body: members({ a: member }, { type: ["object", "null"] }) }, noOthers],
  ["a body with others", { body: members({ a: member }, { additionalProperties: true }) }, noOthers],
  ["a body with texts", { body: members({ a: member }, { additionalProperties: { type: "string" } }) }, noOthers],
  ["two tokens", { body: members({ a: token, b: token }) }, "SetThing: x-idempotency-token: a and b have it. One can"],
  [
    "a token that is a number",
    { parameters: tokenIn({ type: "integer" }) },
    "SetThing: x-idempotency-token: `t` is no string",
  ],
  ["a token that is too short", { parameters: tokenIn({ type: "string", maxLength: 35 }) }, noRoom],
  [
    "a token of few values",
    { parameters: tokenIn({ type: "string", enum: ["a"], "x-enumDescriptions": { a: "A" } }) },
    noRoom,
  ],
  ["a token in an answer", { answer: members({ a: token }) }, misplaced],
  [
    "a token in a header of an answer",
    { headers: { "x-a": { description: "A.", schema: { type: "string", "x-idempotency-token": true } } } },
    misplaced,
  ],
  ["a token in a member", { body: members({ a: { type: "array", description: "A.", items: token } }) }, misplaced],
  ["a body that is a token", { body: members({ a: member }, { "x-idempotency-token": true }) }, misplaced],
  [
    "a Code in a success",
    { answer: members({ Result: { type: "string" }, Code: { type: "string" } }) },
    "SetThing: 200: a success has no `Code`: it tells an error",
  ],
  [
    "a code in a success",
    { answer: members({ code: { type: "string" } }) },
    "SetThing: 200: a success has no `code`: it tells an error",
  ],
])("%s is refused", (_, change, message) => {
  expect(() => read(change)).toThrow(new ModelError(message));
});

test.each(["get", "head", "put", "delete", "options", "trace"])("a token on a %s is refused", (method) => {
  expect(() => read({ method, parameters: tokenIn({ type: "string" }) })).toThrow(
    new ModelError(
      `SetThing: x-idempotency-token: a ${method.toUpperCase()} can be repeated without a token. Remove it`,
    ),
  );
});

test.each<[what: string, change: Change]>([
  ["two parameters of the path in one order", { path: "/{b}/{a}", parameters: [at("path", "a"), at("path", "b")] }],
  ["two parameters of the path in another", { path: "/{a}/{b}", parameters: [at("path", "b"), at("path", "a")] }],
  ["names that differ in case", { parameters: [at("query", "a"), at("query", "A")] }],
  ["a whole number for a number", { parameters: [at("query", "a", { type: "number", default: 1 })] }],
  ["a broken number for a number", { parameters: [at("query", "a", { type: "number", default: 1.5 })] }],
  ["a default that fits", { parameters: [at("query", "a", { type: "boolean", default: false })] }],
  ["a default of a member of any type", { body: members({ a: { description: "A.", default: "a" } }) }],
  ["a default that is a list", { body: members({ a: { type: "array", description: "A.", default: [] } }) }],
  ["a default of one of two types", { body: members({ a: { ...member, type: ["array", "string"], default: "a" } }) }],
  ["a body without others", { body: members({ a: member }, { additionalProperties: false }) }],
  ["a PUT with a body", { method: "put", body: members({ a: member }) }],
  ["a token of the length of a UUID", { parameters: tokenIn({ type: "string", minLength: 1, maxLength: 36 }) }],
  ["a token of any length", { parameters: tokenIn({ type: "string", minLength: 1 }) }],
  ["a token in a PATCH", { method: "patch", body: members({ a: token }) }],
  ["a token of the schema of a parameter", { parameters: [at("query", "t", token)] }],
])("%s may be said", (_, change) => {
  expect(() => read(change)).not.toThrow();
});
