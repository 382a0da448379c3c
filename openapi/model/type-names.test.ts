import { expect, test } from "vitest";
import { ModelError } from "./reader.ts";
import { checkTypeName } from "./type-names.ts";

const typed = { operationIds: ["GetThing"], variables: ["regionId", "zone"] };

test.each(["Thing", "T", "Thing2A", "GetThing", "RegionIdParams", "regionId".toUpperCase()])(
  "a schema may be called %s",
  (name) => {
    expect(() => checkTypeName(name, typed)).not.toThrow();
  },
);

test.each(["thing", "2Thing", "Thing_A", "A-b", "aThing", "Thing ", "", " Thing", "T."])(
  "no type can be called %j",
  (name) => {
    expect(() => checkTypeName(name, typed)).toThrow(
      new ModelError(`schema ${name}: its name becomes that of a type, so write it like VpcEndpoint`),
    );
  },
);

const used = ["Caller", "Shapes", "Array", "NonNullable", "Promise", "Readonly", "ReadonlyArray", "Record"];

test.each(["GetThingParams", "RegionId", "Zone", "WaitTarget", ...used])("a type is called %s already", (name) => {
  expect(() => checkTypeName(name, typed)).toThrow(
    new ModelError(
      `schema ${name}: a type of the packages has this name already. Rename the file in openapi/components/schemas/`,
    ),
  );
});
