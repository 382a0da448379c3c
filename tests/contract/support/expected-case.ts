import type { Case } from "@vpc-endpoints/openapi";
import { toRequest } from "./cases.ts";
import type { ShownCase } from "./reference.ts";

/** What the reference, and its Markdown copy, have to say of a case. */
export function expectedCase(one: Case): ShownCase {
  const { method, target, headers, body } = toRequest(one);
  return {
    title: one.title,
    origin: one.origin === "vendor" ? "vendor's sample" : "written by us",
    request: `${method} ${decodeURIComponent(target)}`.split(/[?&]/).sort(),
    requestHeaders: Object.entries(headers).map((header) => header.join(": ").toLowerCase()),
    requestBody: body,
    headers: Object.entries(one.response.headers).map((header) => header.join(": ")),
    body: one.response.body,
  };
}
