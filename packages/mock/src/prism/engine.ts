// What the mock takes of Prism, and nothing else. It is built into a file of its own together with all that it needs, so
// that who installs the mock installs no part of Prism.
import { createLogger } from "@stoplight/prism-core";
import {
  createInstance,
  type IHttpConfig,
  type IHttpRequest,
  type PrismHttpComponents,
  type PrismHttpInstance,
  ProblemJsonError,
} from "@stoplight/prism-http";
import mocker from "@stoplight/prism-http/dist/mocker/index.js";
import router from "@stoplight/prism-http/dist/router/index.js";
import validator from "@stoplight/prism-http/dist/validator/index.js";
import preferences from "@stoplight/prism-http-server/dist/getHttpConfigFromRequest.js";

/** How Prism is set up, but for what a request prefers. */
export const config: IHttpConfig = {
  checkSecurity: true,
  validateRequest: true,
  validateResponse: true,
  errors: false,
  isProxy: false,
  upstreamProxy: undefined,
  mock: { dynamic: false },
};

// Prism's router compiles the path of an operation anew for every request. It still answers for the server that one names.
const onlyOne: PrismHttpComponents["route"] = (choice) => {
  const [only] = choice.resources;
  return only && choice.input.url.baseUrl === undefined ? { _tag: "Right", right: only } : router.default(choice);
};

/**
 * Makes an instance of Prism that answers by this component.
 * @param isRouted Whether a request is given with the one operation that it calls, which Prism then does not look for.
 */
export function createEngine(mock: PrismHttpComponents["mock"], isRouted: boolean): PrismHttpInstance {
  const logger = createLogger("mock", { enabled: false });
  return createInstance(config, { logger, mock, ...(isRouted && { route: onlyOne }) });
}

/** Prism's own component, which answers with an example of the document. */
export const exampleMocker: PrismHttpComponents["mock"] = mocker.default;

/** Holds a request to the document. */
export const checkRequest: PrismHttpComponents["validateInput"] = validator.validateInput;

/** Holds an answer to the document. */
export const checkAnswer: PrismHttpComponents["validateOutput"] = validator.validateOutput;

/** What a request prefers, as Prism's server reads it. */
export function preferencesOf(request: IHttpRequest): ReturnType<typeof preferences.getHttpConfigFromRequest> {
  return preferences.getHttpConfigFromRequest(request);
}

/** The problem document (RFC 9457) for an error of Prism's. */
export function problemOf(error: Error): ReturnType<typeof ProblemJsonError.toProblemJson> {
  return ProblemJsonError.toProblemJson(error);
}
