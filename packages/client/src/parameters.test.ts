import { listVpcEndpointsOperation, type OperationDescription, type ParameterDescription } from "@vpc-endpoints/types";
import { expect, test } from "vitest";
import { ConfigurationError } from "./errors.ts";
import { checkParameters } from "./parameters.ts";

test.each([
  [{}, "InstanceId: undefined is missing"],
  [{ InstanceId: "" }, 'InstanceId: "" cannot be sent: URLs drop such a path segment'],
  [{ InstanceId: ".." }, 'InstanceId: ".." cannot be sent: URLs drop such a path segment'],
  [{ InstanceId: "\ud800" }, 'InstanceId: "\\ud800" cannot be sent: it holds half a character'],
  [{ InstanceId: 7 }, "InstanceId: 7 is no string"],
  [{ InstanceId: "es-1", page: 0 }, "page: 0 is less than 1"],
  [{ InstanceId: "es-1", size: 0 }, "size: 0 is less than 1"],
  [{ InstanceId: "es-1", size: "abc" }, 'size: "abc" is no safe integer'],
  [{ InstanceId: "es-1", pages: 1 }, "pages: ListVpcEndpoints has no such parameter"],
  [{ InstanceId: "es-1", accessKeySecret: "SECRET" }, "accessKeySecret: ListVpcEndpoints has no such parameter"],
])("%j is refused", (params, message) => {
  expect(() => checkParameters(listVpcEndpointsOperation, params)).toThrow(new ConfigurationError(message));
});

test("a page and a size from 1 are accepted, and so is leaving them out", () => {
  checkParameters(listVpcEndpointsOperation, { InstanceId: "es-1", page: 1, size: 1 });
  checkParameters(listVpcEndpointsOperation, { InstanceId: "es-1", page: undefined });
});

const taking = (parameter: Partial<ParameterDescription>): OperationDescription => ({
  operationId: "Novel",
  method: "POST",
  path: "/novel",
  parameters: [{ name: "it", in: "query", required: false, type: "string", ...parameter }],
  answer: {},
});

test.each<[Partial<ParameterDescription>, unknown, string]>([
  [{ type: "integer" }, 1.5, "it: 1.5 is no safe integer"],
  [{ type: "integer", maximum: 9 }, 10, "it: 10 is greater than 9"],
  [{ type: "number" }, Number.NaN, "it: NaN is no finite number"],
  [{ type: "number" }, "1", 'it: "1" is no finite number'],
  [{ type: "boolean" }, 0, "it: 0 is no boolean"],
  [{ type: "array", in: "body" }, {}, "it: [object Object] is no array"],
  [{ type: "object", in: "body" }, [], "it: [object Array] is no object"],
  [{ type: "object", in: "body" }, null, "it: null is no object"],
  [{ in: "header" }, "line\nbreak", 'it: "line\\nbreak" cannot be sent in a header'],
])("where the document says %j, %j is refused", (parameter, it, message) => {
  expect(() => checkParameters(taking(parameter), { it })).toThrow(new ConfigurationError(message));
});

test.each<[Partial<ParameterDescription>, unknown]>([
  [{ type: "integer" }, 0],
  [{ type: "integer" }, -1],
  [{ type: "number", minimum: 0 }, 0.5],
  [{ type: "boolean" }, false],
  [{ type: "integer", minimum: 1, maximum: 9 }, 1],
  [{ type: "integer", minimum: 1, maximum: 9 }, 9],
  [{ type: "string" }, ""],
  [{ type: "any", in: "body", minimum: 1, maximum: 1 }, null],
  [{ type: "any", in: "body", minimum: 1, maximum: 1 }, "7"],
  [{ in: "header" }, ""],
  [{ in: "header" }, "\t two words ~"],
  [{ type: "any", in: "body" }, null],
  [{ type: "array", in: "body" }, []],
  [{ type: "object", in: "body" }, {}],
  [{ type: "string", in: "body" }, "line\nbreak \ud800"],
])("where the document says %j, %j is accepted", (parameter, it) => {
  expect(() => checkParameters(taking(parameter), { it })).not.toThrow();
});

test("a token may be left out, and one that is given is held to the document", () => {
  const operation = { ...taking({ required: true }), idempotencyToken: "it" };
  for (const params of [{}, { it: undefined }, { it: "mine" }])
    expect(() => checkParameters(operation, params)).not.toThrow();
  expect(() => checkParameters(operation, { it: 5 })).toThrow(new ConfigurationError("it: 5 is no string"));
});

test("what JSON cannot write is refused, and what it can is copied", () => {
  const operation = taking({ type: "object", in: "body" });
  const endless: Record<string, unknown> = {};
  endless.self = endless;
  for (const it of [endless, { large: 7n }]) {
    const error = new ConfigurationError("it: [object Object] cannot be written as JSON");
    expect(() => checkParameters(operation, { it })).toThrow(error);
  }
  const it = { a: [1] };
  const values = checkParameters(operation, { it });
  it.a.push(2);
  expect(values).toEqual({ it: { a: [1] } });
});
