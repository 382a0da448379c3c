import type { PrismHttpComponents } from "@stoplight/prism-http";
import prism from "@stoplight/prism-http/dist/mocker/index.js";
import { cases } from "@vpc-endpoints/openapi";

const unauthenticated = cases.find(({ response }) => response.body.Code === "IncompleteSignature");
if (!unauthenticated) throw new Error("openapi/cases: no case answers IncompleteSignature");
const { name, response } = unauthenticated;

/**
 * Prism's own mocker, except that a request without the `Authorization` header gets the service's error for it. The
 * service has no status 401, which is the one that Prism would look for.
 */
export const mockWithAuthenticationError: PrismHttpComponents["mock"] = ({ resource, input, config }) => {
  const refused = input.validations.some(({ code }) => code === 401);
  if (!refused) return prism.default({ resource, input, config });
  return prism.default({
    resource,
    input: { ...input, validations: [] },
    config: { ...config, code: response.status, exampleKey: name },
  });
};
