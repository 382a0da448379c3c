// The bare Prism library, with the settings of its command and its log switched off.
import { createLogger } from "@stoplight/prism-core";
import { getHttpOperationsFromSpec } from "@stoplight/prism-http";
import { createServer } from "@stoplight/prism-http-server";
import { document } from "@vpc-endpoints/openapi";
import { serve } from "./serve.ts";

const server = createServer(await getHttpOperationsFromSpec(structuredClone(document)), {
  components: { logger: createLogger("stock", { enabled: false }) },
  config: {
    checkSecurity: true,
    validateRequest: true,
    validateResponse: true,
    errors: false,
    isProxy: false,
    upstreamProxy: undefined,
    mock: { dynamic: false },
  },
  cors: true,
});
serve(await server.listen(0, "127.0.0.1"));
