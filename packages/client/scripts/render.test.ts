import { modelOf, operationOf, smallModel } from "@vpc-endpoints/codegen/small-model";
import { expect, test } from "vitest";
import { renderClient } from "./render-client.ts";
import { renderShapes } from "./render-shapes.ts";
import { renderTypes } from "./render-types.ts";
import { renderVersion } from "./render-version.ts";

test("a client has a method for each operation, which says how it is called", () => {
  expect(renderClient(smallModel.operations)).toMatchInlineSnapshot(`
    "import { listThingsOperation, createThingOperation, listRowsOperation, getThingOperation, type CreateThingParams, type GetThingParams, type ListRowsParams, type ListThingsParams, type RowList, type Thing, type ThingList } from "@vpc-endpoints/types";
    import type { Caller } from "./caller.ts";
    import type { RequestOptions } from "./options.ts";
    import type { CallPromise, PagePromise } from "./paging.ts";

    /** Calls the operations of the service. */
    export interface VpcEndpointsClient {
    /**
     * What ListThings does.
     *
     * Awaited, it gives one page; iterated, every entry from that page on.
     *
     * It takes the RAM permission \`a:ListThings\` on \`acs:*\`.
     *
     * It never throws at once; it rejects.
     * @throws {ConfigurationError} before any request, if a parameter, an option or a credential cannot be right; or if
     * the provider of credentials fails.
     * @throws {ApiError} if the service answers an error.
     * @throws {ConnectionError} if no whole answer comes.
     * @throws {TimeoutError} if it does not come in time.
     * @throws {InvalidResponseError} if the answer is neither a page nor an error of the service.
     */
    listThings(params: ListThingsParams, options?: RequestOptions): PagePromise<ThingList, Thing>;
    /**
     * What CreateThing does.
     *
     * It never throws at once; it rejects.
     * @throws {ConfigurationError} before any request, if a parameter, an option or a credential cannot be right; or if
     * the provider of credentials fails.
     * @throws {ApiError} if the service answers an error.
     * @throws {ConnectionError} if no whole answer comes.
     * @throws {TimeoutError} if it does not come in time.
     * @throws {InvalidResponseError} if the answer is neither a success of CreateThing nor an error of the service.
     */
    createThing(params?: CreateThingParams, options?: RequestOptions): CallPromise<Thing>;
    /**
     * What ListRows does.
     *
     * Awaited, it gives one page; iterated, every entry from that page on.
     *
     * It never throws at once; it rejects.
     * @throws {ConfigurationError} before any request, if a parameter, an option or a credential cannot be right; or if
     * the provider of credentials fails.
     * @throws {ApiError} if the service answers an error.
     * @throws {ConnectionError} if no whole answer comes.
     * @throws {TimeoutError} if it does not come in time.
     * @throws {InvalidResponseError} if the answer is neither a page nor an error of the service.
     */
    listRows(params?: ListRowsParams, options?: RequestOptions): PagePromise<RowList, RowList["my rows"][number]>;
    /**
     * What GetThing does.
     *
     * It never throws at once; it rejects.
     * @throws {ConfigurationError} before any request, if a parameter, an option or a credential cannot be right; or if
     * the provider of credentials fails.
     * @throws {ApiError} if the service answers an error.
     * @throws {ConnectionError} if no whole answer comes.
     * @throws {TimeoutError} if it does not come in time.
     * @throws {InvalidResponseError} if the answer is neither a success of GetThing nor an error of the service.
     * @deprecated
     */
    getThing(params: GetThingParams, options?: RequestOptions): CallPromise<Thing>;
    }

    /** The methods of a client. */
    export function methods(caller: Caller): VpcEndpointsClient {
    return {
    listThings: (params, options) => caller.pages(listThingsOperation, params, options),
    createThing: (params, options) => caller.call(createThingOperation, params, options),
    listRows: (params, options) => caller.pages(listRowsOperation, params, options),
    getThing: (params, options) => caller.call(getThingOperation, params, options),
    };
    }"
  `);
});

test("the client exports the types of the document that its users name", () => {
  expect(renderTypes(smallModel)).toMatchInlineSnapshot(`
    "import type { RowList, Thing, ThingList } from "@vpc-endpoints/types";

    export type { CreateThingParams, GetThingParams, ListRowsParams, ListThingsParams, Parts, RegionId, RowList, State, Thing, ThingList, Unused, Zone } from "@vpc-endpoints/types";

    /** What a successful call may answer. */
    export type AnyAnswer = RowList | Thing | ThingList;"
  `);
});

test("of a schema that an answer consists of, types and required properties are checked", () => {
  expect(renderShapes(smallModel)).toMatchInlineSnapshot(`
    "import type { Shapes } from "./shape.ts";

    /** The name of the shape of what each operation answers. */
    export const answers: Readonly<Record<string, string>> = {"ListThings":"ThingList","CreateThing":"Thing","ListRows":"RowList","GetThing":"Thing"};

    /** The shapes of which answers consist. */
    export const shapes: Shapes = {
      "Thing": {
        "types": [
          "object"
        ],
        "required": [
          "state"
        ],
        "properties": {
          "state": {
            "ref": "State"
          },
          "parts": {
            "ref": "Parts"
          }
        }
      },
      "State": {
        "types": [
          "string"
        ]
      },
      "Zone": {
        "types": [
          "string"
        ]
      },
      "Parts": {
        "types": [
          "object",
          "null"
        ],
        "additional": {
          "types": [
            "number"
          ]
        }
      },
      "ThingList": {
        "types": [
          "object"
        ],
        "required": [
          "Result"
        ],
        "properties": {
          "Result": {
            "types": [
              "object"
            ],
            "required": [
              "things",
              "total-count"
            ],
            "properties": {
              "things": {
                "types": [
                  "array"
                ],
                "items": {
                  "ref": "Thing"
                }
              },
              "total-count": {
                "types": [
                  "integer"
                ]
              }
            }
          }
        }
      },
      "RowList": {
        "types": [
          "object"
        ],
        "required": [
          "my rows"
        ],
        "properties": {
          "my rows": {
            "types": [
              "array"
            ],
            "items": {
              "types": [
                "object"
              ]
            }
          },
          "extra": {
            "anyOf": [
              {
                "types": [
                  "string"
                ]
              },
              {
                "ref": "Zone"
              }
            ]
          }
        }
      }
    };"
  `);
});

test("a shape has all that a schema is made of, and one that contains itself ends", () => {
  const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  const schemas = {
    Answer: {
      type: ["object", "array", "null"],
      properties: { self: ref("Answer"), inline: { type: "string" }, free: { additionalProperties: true } },
      items: ref("Item"),
      additionalProperties: ref("Additional"),
      oneOf: [ref("One"), { type: "object" }],
      anyOf: [ref("Any")],
      allOf: [ref("All"), {}],
    },
    ...{ Item: { type: "string" }, Additional: { type: "string" }, One: { type: "string" }, Any: {}, All: {} },
  };
  const get = operationOf("GetAnswer", "Answer");
  expect(renderShapes(modelOf({ paths: { "/answer": { get } }, schemas }))).toMatchInlineSnapshot(`
    "import type { Shapes } from "./shape.ts";

    /** The name of the shape of what each operation answers. */
    export const answers: Readonly<Record<string, string>> = {"GetAnswer":"Answer"};

    /** The shapes of which answers consist. */
    export const shapes: Shapes = {
      "Answer": {
        "types": [
          "object",
          "array",
          "null"
        ],
        "properties": {
          "self": {
            "ref": "Answer"
          },
          "inline": {
            "types": [
              "string"
            ]
          },
          "free": {}
        },
        "additional": {
          "ref": "Additional"
        },
        "items": {
          "ref": "Item"
        },
        "anyOf": [
          {
            "ref": "One"
          },
          {
            "types": [
              "object"
            ]
          },
          {
            "ref": "Any"
          }
        ],
        "allOf": [
          {
            "ref": "All"
          },
          {}
        ]
      },
      "Item": {
        "types": [
          "string"
        ]
      },
      "Additional": {
        "types": [
          "string"
        ]
      },
      "One": {
        "types": [
          "string"
        ]
      },
      "Any": {},
      "All": {}
    };"
  `);
});

test("the version is a text", () => {
  expect(renderVersion('1.0.0-"a"')).toBe(
    '/** Version of this package, as its package.json has it. */\nexport const version = "1.0.0-\\"a\\"";\n',
  );
});
