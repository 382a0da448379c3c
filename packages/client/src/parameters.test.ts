import { listVpcEndpointsOperation } from "@vpc-endpoints/types";
import { expect, test } from "vitest";
import { ConfigurationError } from "./errors.ts";
import { checkParameters } from "./parameters.ts";

test.each([
  [{}, "InstanceId: undefined is missing"],
  [{ InstanceId: "" }, 'InstanceId: "" is no string, or an empty one'],
  [{ InstanceId: ".." }, 'InstanceId: ".." cannot be sent: URLs drop such a path segment'],
  [{ InstanceId: "es-1", page: 0 }, "page: 0 is less than 1"],
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
