import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type ErrorCode, errorCodeValues } from "@vpc-endpoints/types";
import { expect, expectTypeOf, test } from "vitest";
import { ApiError } from "./errors.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const files = globSync(["packages/client/README.md", "packages/client/src/**/*.ts", "docs/examples/**/*.ts"], {
  cwd: root,
  exclude: ["**/node_modules/**", "**/*.test.ts"],
});
/** Codes that the document of this service does not have, and whose they are. */
const others = ["InvalidSecurityToken.Expired"];

test.each(files)("%s compares codes with documented ones only", (file) => {
  const code = readFileSync(`${root}/${file}`, "utf8");
  const compared = [...code.matchAll(/\bcode [!=]== "([A-Z][^"]+)"/g)].map(([, value]) => value);
  expect(compared.filter((value = "") => ![...errorCodeValues, ...others].includes(value))).toEqual([]);
});

test("the code of an error is completed by editors, and any other is accepted", () => {
  expectTypeOf<ApiError["code"]>().toEqualTypeOf<ErrorCode>();
  expectTypeOf<"InstanceNotFound">().toExtend<ErrorCode>();
  expectTypeOf<string>().toExtend<ErrorCode>();
  // A union that were widened to a string would not know one value from another.
  expectTypeOf<Extract<ErrorCode, "InstanceNotFound">>().toEqualTypeOf<"InstanceNotFound">();
  expectTypeOf<Extract<ErrorCode, "InstanceNotFond">>().toEqualTypeOf<never>();
  expect(
    new ApiError("", {
      code: "Novel",
      status: 400,
      requestId: "",
      retryable: false,
      retryAfterMs: 0,
      hostId: "",
      recommend: "",
    }).code,
  ).toBe("Novel");
});
