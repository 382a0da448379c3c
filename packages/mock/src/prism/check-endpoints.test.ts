import { endpoints } from "@vpc-endpoints/test-data";
import { expect, test } from "vitest";
import { checkChange, checkEndpoints } from "./check-endpoints.ts";

const [first, second] = endpoints(2);

test.each<[unknown, string]>([
  [null, "data: is neither a list of endpoints nor a map from InstanceId to such a list"],
  ["", "data: is neither a list of endpoints nor a map from InstanceId to such a list"],
  [{ "es-1": 5 }, "data: es-1 must be array"],
  [{ "": [] }, "data: an InstanceId is empty"],
  [[first, { ...second, zoneId: 1 }], "data: [1].zoneId must be string"],
  [[first, second, first], 'data: [2].endpointId: "ep-1" is there already, at [0]'],
])("%j: %s", (value, message) => {
  expect(() => checkEndpoints(value, "data")).toThrow(new TypeError(message));
});

test("each entry that is there already is told with the first of them", () => {
  const again = (index: number) => `data: [${index}].endpointId: "ep-1" is there already, at [0]`;
  expect(() => checkEndpoints([first, first, first], "data")).toThrow(new TypeError(`${again(1)}\n${again(2)}`));
});

test("entries without an endpointId are not told to be there already", () => {
  expect(() => checkEndpoints([{}, {}], "data")).toThrow(/^(data: \[[01]\] must have required property '\w+'\n?)+$/);
});

test.each([[[]], [{}], [{ "es-1": [] }], [endpoints(2)], [{ "es-1": endpoints(1), "es-2": endpoints(1) }]])(
  "%j is right",
  (value) => {
    expect(() => checkEndpoints(value, "data")).not.toThrow();
  },
);

const find = (endpointId: string) => [first, second].find((one) => one?.endpointId === endpointId);

test.each([
  ["set", { endpointId: "ep-1", set: JSON.parse('{"zoneId":1,"serviceName":2}') }],
  ["appear", { appear: JSON.parse(JSON.stringify({ ...first, zoneId: 1, serviceName: 2 })) }],
])("what %s makes of an endpoint is held to the document", (name, transition) => {
  const message = `${name}.serviceName must be string\n${name}.zoneId must be string`;
  expect(() => checkChange(transition, find)).toThrow(new TypeError(message));
});

test("what is set for an endpoint that there is not, or vanishes, is not held to it", () => {
  expect(() => checkChange({ endpointId: "ep-9", set: JSON.parse('{"zoneId":1}') }, find)).not.toThrow();
  expect(() => checkChange({ endpointId: "ep-1", vanish: true }, find)).not.toThrow();
});
