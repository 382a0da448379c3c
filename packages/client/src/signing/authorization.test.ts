import { expect, test } from "vitest";
import vectors from "../../test-data/signature-vectors.json" with { type: "json" };
import { authorization, stringToSign } from "./authorization.ts";
import { canonicalRequest } from "./canonical-request.ts";

const { accessKeyId, accessKeySecret } = vectors;
const signed = /^(host|content-type|x-acs-.+)$/;

test.each(Object.entries(vectors.vectors))("%s: every stage gives the known answer", async (_, vector) => {
  const headers = Object.fromEntries(Object.entries(vector.headers).filter(([name]) => signed.test(name)));
  const { method, path } = vector;
  const query = Object.entries(vector.query);
  const request = { method, path, query, headers, bodyHash: vector.headers["x-acs-content-sha256"] };
  expect(canonicalRequest(request)).toBe(vector.canonicalRequest);
  expect(await stringToSign(vector.canonicalRequest)).toBe(`ACS3-HMAC-SHA256\n${vector.hashedCanonicalRequest}`);
  expect(await authorization(request, { accessKeyId, accessKeySecret })).toBe(vector.authorization);
});
