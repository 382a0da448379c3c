import { modelOf, operationOf, parameterOf, smallModel } from "@vpc-endpoints/codegen/small-model";
import { expect, test } from "vitest";
import { renderOperations } from "./render-operations.ts";

test("operations are rendered with their parameters and what is known of their answers", () => {
  expect(renderOperations(smallModel.operations)).toMatchInlineSnapshot(`
    "import type { Operation, OperationDescription, PagedOperation } from "./operation.ts";
    import type { operations } from "./schema.gen.ts";
    import type { RowList, Thing, ThingList } from "./schemas.gen.ts";

    /** What a call of ListThings is given, by the names on the wire. */
    export interface ListThingsParams {
    /** Its filter. */
    readonly "filter": NonNullable<operations["ListThings"]["parameters"]["query"]>["filter"];
    /**
     * Its page.
     *
     * Default: 1.
     */
    readonly "page"?: NonNullable<operations["ListThings"]["parameters"]["query"]>["page"] | undefined;
    /**
     * Its size.
     *
     * Maximum: 9. Default: 1.
     */
    readonly "size"?: NonNullable<operations["ListThings"]["parameters"]["query"]>["size"] | undefined;
    }

    /** ListThings (ListThings in short), as the document describes it. */
    export const listThingsOperation: PagedOperation<ListThingsParams, ThingList, Thing> = {
      "operationId": "ListThings",
      "method": "GET",
      "path": "/things",
      "parameters": [
        {
          "name": "filter",
          "in": "query",
          "required": true,
          "type": "string"
        },
        {
          "name": "page",
          "in": "query",
          "required": false,
          "type": "integer",
          "default": 1
        },
        {
          "name": "size",
          "in": "query",
          "required": false,
          "type": "integer",
          "default": 1,
          "maximum": 9
        }
      ],
      "answer": {
        "/Result": "object",
        "/Result/things": "object[]",
        "/Result/total-count": "integer"
      },
      "pagination": {
        "page": "page",
        "size": "size",
        "items": "/Result/things",
        "total": "/Result/total-count"
      },
      "ram": {
        "action": "a:ListThings",
        "resource": "acs:*"
      },
    entries: (page) => page.Result.things,
    total: (page) => page.Result["total-count"],
    };

    /** What a call of CreateThing is given, by the names on the wire. */
    export interface CreateThingParams {
    /**
     * Its name.
     *
     * @deprecated
     */
    readonly "name"?: NonNullable<operations["CreateThing"]["requestBody"]>["content"]["application/json"]["name"] | undefined;
    /**
     * Its token.
     *
     * The client fills it with a fresh UUID if it is left out.
     */
    readonly "token"?: NonNullable<operations["CreateThing"]["requestBody"]>["content"]["application/json"]["token"] | undefined;
    }

    /** CreateThing (CreateThing in short), as the document describes it. */
    export const createThingOperation: Operation<CreateThingParams, Thing> = {
      "operationId": "CreateThing",
      "method": "POST",
      "path": "/things",
      "parameters": [
        {
          "name": "name",
          "in": "body",
          "required": false,
          "type": "string"
        },
        {
          "name": "token",
          "in": "body",
          "required": true,
          "type": "string"
        }
      ],
      "answer": {
        "/state": "string"
      },
      "idempotencyToken": "token",

    };

    /** What a call of ListRows is given, by the names on the wire. */
    export interface ListRowsParams {
    /**
     * Its page.
     *
     * Default: 1.
     */
    readonly "page"?: NonNullable<operations["ListRows"]["parameters"]["query"]>["page"] | undefined;
    /**
     * Its size.
     *
     * Maximum: 9. Default: 1.
     */
    readonly "size"?: NonNullable<operations["ListRows"]["parameters"]["query"]>["size"] | undefined;
    }

    /** ListRows (ListRows in short), as the document describes it. */
    export const listRowsOperation: PagedOperation<ListRowsParams, RowList, RowList["my rows"][number]> = {
      "operationId": "ListRows",
      "method": "GET",
      "path": "/rows",
      "parameters": [
        {
          "name": "page",
          "in": "query",
          "required": false,
          "type": "integer",
          "default": 1
        },
        {
          "name": "size",
          "in": "query",
          "required": false,
          "type": "integer",
          "default": 1,
          "maximum": 9
        }
      ],
      "answer": {
        "/my rows": "object[]"
      },
      "pagination": {
        "page": "page",
        "size": "size",
        "items": "/my rows"
      },
    entries: (page) => page["my rows"],
    };

    /** What a call of GetThing is given, by the names on the wire. */
    export interface GetThingParams {
    /** Its id. */
    readonly "id": NonNullable<operations["GetThing"]["parameters"]["path"]>["id"];
    }

    /** GetThing (GetThing in short), as the document describes it. */
    export const getThingOperation: Operation<GetThingParams, Thing> = {
      "operationId": "GetThing",
      "method": "GET",
      "path": "/thing/{id}",
      "parameters": [
        {
          "name": "id",
          "in": "path",
          "required": true,
          "type": "string"
        }
      ],
      "answer": {
        "/state": "string"
      },

    };

    /** Every operation, in the order of the document. */
    export const allOperations: readonly OperationDescription[] = [listThingsOperation, createThingOperation, listRowsOperation, getThingOperation];"
  `);
});

test("a parameter says in its comment all that the document says of it", () => {
  const enumerated = { type: "string", enum: ["a"], "x-enumDescriptions": { a: "It is A." }, default: "a" };
  const known = { type: "string", "x-known-values": { b: "It is B." }, minLength: 1, pattern: "^b" };
  const parameters = [
    parameterOf("query", "enumerated", enumerated, { deprecated: true }),
    parameterOf("header", "known", known, { required: true }),
    parameterOf("query", "limited", { type: "integer", minimum: 0, maximum: 5, default: 0 }),
    parameterOf("query", "token", { type: "string" }, { required: true, "x-idempotency-token": true }),
  ];
  const patch = operationOf("ChangeThing", "Answer", { parameters });
  const { operations } = modelOf({ paths: { "/thing": { patch } }, schemas: { Answer: { type: "object" } } });
  expect(renderOperations(operations)).toMatchInlineSnapshot(`
    "import type { Operation, OperationDescription } from "./operation.ts";
    import type { operations } from "./schema.gen.ts";
    import type { Answer } from "./schemas.gen.ts";

    /** What a call of ChangeThing is given, by the names on the wire. */
    export interface ChangeThingParams {
    /**
     * Its enumerated.
     *
     * - \`a\`: It is A.
     *
     * Default: a.
     *
     * @deprecated
     */
    readonly "enumerated"?: NonNullable<operations["ChangeThing"]["parameters"]["query"]>["enumerated"] | undefined;
    /**
     * Its known.
     *
     * - \`b\`: It is B.
     *
     * MinLength: 1. Pattern: ^b.
     */
    readonly "known": NonNullable<operations["ChangeThing"]["parameters"]["header"]>["known"];
    /**
     * Its limited.
     *
     * Minimum: 0. Maximum: 5. Default: 0.
     */
    readonly "limited"?: NonNullable<operations["ChangeThing"]["parameters"]["query"]>["limited"] | undefined;
    /**
     * Its token.
     *
     * The client fills it with a fresh UUID if it is left out.
     */
    readonly "token"?: NonNullable<operations["ChangeThing"]["parameters"]["query"]>["token"] | undefined;
    }

    /** ChangeThing (ChangeThing in short), as the document describes it. */
    export const changeThingOperation: Operation<ChangeThingParams, Answer> = {
      "operationId": "ChangeThing",
      "method": "PATCH",
      "path": "/thing",
      "parameters": [
        {
          "name": "enumerated",
          "in": "query",
          "required": false,
          "type": "string",
          "default": "a"
        },
        {
          "name": "known",
          "in": "header",
          "required": true,
          "type": "string"
        },
        {
          "name": "limited",
          "in": "query",
          "required": false,
          "type": "integer",
          "default": 0,
          "minimum": 0,
          "maximum": 5
        },
        {
          "name": "token",
          "in": "query",
          "required": true,
          "type": "string"
        }
      ],
      "answer": {},
      "idempotencyToken": "token",

    };

    /** Every operation, in the order of the document. */
    export const allOperations: readonly OperationDescription[] = [changeThingOperation];"
  `);
});

test("what an answer always has is known by its one type", () => {
  const object = { type: "object" };
  const properties = {
    text: { type: "string" },
    either: { type: ["string", "number"] },
    nullable: { type: ["string", "null"] },
    untyped: {},
    one: { ...object, oneOf: [object] },
    any: { ...object, anyOf: [object] },
    all: { ...object, allOf: [object] },
    texts: { type: "array", items: { type: "string" } },
    objects: { type: "array", items: object },
    composed: { type: "array", items: { ...object, anyOf: [object] } },
    list: { type: "array" },
    odd: { type: "string", items: object },
    optional: object,
  };
  const { optional, ...always } = properties;
  const Answer = { ...object, required: Object.keys(always), properties };
  const get = operationOf("GetThing", "Answer");
  const { operations } = modelOf({ paths: { "/thing": { get } }, schemas: { Answer } });
  expect(renderOperations(operations)).toMatchInlineSnapshot(`
    "import type { Operation, OperationDescription } from "./operation.ts";
    import type { operations } from "./schema.gen.ts";
    import type { Answer } from "./schemas.gen.ts";

    /** What a call of GetThing is given, by the names on the wire. */
    export interface GetThingParams {

    }

    /** GetThing (GetThing in short), as the document describes it. */
    export const getThingOperation: Operation<GetThingParams, Answer> = {
      "operationId": "GetThing",
      "method": "GET",
      "path": "/thing",
      "parameters": [],
      "answer": {
        "/text": "string",
        "/either": "any",
        "/nullable": "any",
        "/untyped": "any",
        "/one": "any",
        "/any": "any",
        "/all": "any",
        "/texts": "array",
        "/objects": "object[]",
        "/composed": "array",
        "/list": "array",
        "/odd": "string"
      },

    };

    /** Every operation, in the order of the document. */
    export const allOperations: readonly OperationDescription[] = [getThingOperation];"
  `);
});
