import { expect, test } from "vitest";
import { elementsOf } from "./xml-error.ts";

const message = (inner: string) => elementsOf(`<Error><Message>${inner}</Message></Error>`).Message;

test("the elements of an error are found by name, over several lines and after a declaration", () => {
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<Error>
  <Code>Novel</Code>
  <Message>a
b</Message>
  <HostId/>
  <Empty></Empty>
</Error>`;
  expect(elementsOf(body)).toEqual({ Code: "Novel", Message: "a\nb", Empty: "" });
});

test("the error and its elements may have attributes", () => {
  const body = '<Error xmlns="urn:x" a="b"><Code lang="en" id="7">Novel</Code></Error>';
  expect(elementsOf(body)).toEqual({ Code: "Novel" });
});

test.each([
  ["another element", "<Errors><Code>A</Code></Errors>"],
  ["an element of another name", "<ErrorList><Code>A</Code></ErrorList>"],
  ["an error without an end", "<Error><Code>A</Code>"],
  ["an end without a beginning", "<Code>A</Code></Error>"],
  ["an element that ends with another name", "<Error><Code>A</Cod></Error>"],
  ["an element with an attribute that is joined to its name", "<Error><Code=a>A</Code></Error>"],
  ["nothing", ""],
  ["an error that is longer than what is read", `<Error><Code>A</Code>${" ".repeat(10_000)}</Error>`],
])("%s has none", (_, body) => {
  expect(elementsOf(body)).toEqual({});
});

test("what stands at the end of what is read is found", () => {
  const [start, end] = ["<Error><Code>A</Code>", "</Error>"];
  const body = start + " ".repeat(10_000 - start.length - end.length) + end;
  expect(elementsOf(body)).toEqual({ Code: "A" });
});

test.each([
  ["a &lt;b&gt; &amp;amp; &quot;&apos;", "a <b> &amp; \"'"],
  ["&#39;&#65;", "'A"],
  ["&#x41;&#X41;&#x1f642;&#x1F642;", "AA🙂🙂"],
  ["&#x10ffff;", "\u{10ffff}"],
  ["&#x110000;", "&#x110000;"],
  ["&#1114112;", "&#1114112;"],
  ["&#x0000041;", "&#x0000041;"],
  ["&#;&#x;&;", "&#;&#x;&;"],
  ["&nbsp;&LT;&constructor;", "&nbsp;&LT;&constructor;"],
  ["a & b", "a & b"],
])("%s is read as %s", (written, read) => {
  expect(message(written)).toBe(read);
});

test.each([
  ["<![CDATA[a <b> & c]]>", "a <b> & c"],
  ["<![CDATA[a < b < c & d & e]]>", "a < b < c & d & e"],
  ["<![CDATA[&lt;]]>", "&lt;"],
  ["<![CDATA[a\nb]]>", "a\nb"],
  ["<![CDATA[a]]> &amp; <![CDATA[b]]>", "a & b"],
  ["<![CDATA[]]>", ""],
])("%s is read as %j", (written, read) => {
  expect(message(written)).toBe(read);
});
