// Our mock with the vendor's two endpoints as its data, so that it sends as much as the stock library.
import { type Endpoints, startMock } from "@vpc-endpoints/mock";
import { cases } from "@vpc-endpoints/openapi";
import { credentials } from "@vpc-endpoints/test-data";
import { serve } from "./serve.ts";

const sample: unknown = cases.find(({ origin }) => origin === "vendor")?.response.body.Result;
if (!isEndpoints(sample)) throw new Error("openapi/cases: the vendor's case has no Result");
const mock = await startMock({
  endpoints: sample,
  credentials: process.argv.includes("--authenticate") ? credentials : undefined,
});
serve(mock.url);

/** The mock checks each entry itself. */
function isEndpoints(value: unknown): value is Endpoints {
  return Array.isArray(value);
}
