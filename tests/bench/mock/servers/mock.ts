// Our mock with the vendor's two endpoints as its data, so that it sends as much as the stock library.
import { startMock } from "@vpc-endpoints/mock";
import { credentials } from "@vpc-endpoints/test-data";
import { sample } from "../sample.ts";
import { serve } from "./serve.ts";

const mock = await startMock({
  endpoints: sample,
  credentials: process.argv.includes("--authenticate") ? credentials : undefined,
});
serve(mock.url);
