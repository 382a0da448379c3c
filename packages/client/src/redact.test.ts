import { expect, test } from "vitest";
import { cleanCause, redactor } from "./redact.ts";

const redact = redactor({ id: "secret-1", longer: "secret-1-and-more", short: "short", number: 7 });

test("values of six characters and more are taken out, the longest first", () => {
  expect(redact("secret-1-and-more, secret-1, secret-1, short, 7")).toBe("***, ***, ***, short, 7");
  expect(redactor({ six: "123456", five: "abcde" })("123456 abcde")).toBe("*** abcde");
});

test("what is percent-encoded is taken out too", () => {
  expect(redactor({ token: "CAIS/abc+def==" })("CAIS%2Fabc%2Bdef%3D%3D, CAIS/abc+def==")).toBe("***, ***");
});

test.each([undefined, null, () => {}])("%s is no cause", (value) => {
  expect(cleanCause(value, redact)).toBeUndefined();
});

test.each(["of secret-1", 7, false, Symbol.iterator.description])("%s alone is a message", (value) => {
  expect(cleanCause(value, redact)).toMatchObject({ name: "Error", message: redact(`${value}`) });
});

test("an error is copied without what may be secret, and with the causes that it has", () => {
  const inner = Object.assign(new Error("inner secret-1"), { code: "E_secret-1" });
  const error = Object.assign(new TypeError("outer", { cause: inner }), { request: "secret-1", code: 7 });
  const copy = cleanCause(error, redact);
  expect(copy).toMatchObject({ name: "TypeError", message: "outer", stack: "TypeError: outer" });
  expect(copy?.cause).toMatchObject({ message: "inner ***", code: "E_***", stack: "Error: inner ***" });
  expect(Object.keys(copy ?? {})).toEqual(["name"]);
  expect(copy?.cause).not.toHaveProperty("cause");
});

test("five errors in a row are kept, and no more", () => {
  let error: Error | undefined;
  for (let depth = 7; depth > 0; depth--) error = new Error(`${depth}`, error && { cause: error });
  const kept: string[] = [];
  for (let at = cleanCause(error, redact); at; at = at.cause as Error | undefined) kept.push(at.message);
  expect(kept).toEqual(["1", "2", "3", "4", "5"]);
});

test("an error that cannot be read is left out, alone", () => {
  const broken = Object.defineProperty({}, "message", {
    get() {
      throw new Error("no");
    },
  });
  expect(cleanCause(broken, redact)).toBeUndefined();
  expect(cleanCause({ message: "outer", cause: broken }, redact)).toMatchObject({ message: "outer" });
});
