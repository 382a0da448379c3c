import type { ListVpcEndpointsResponse } from "@vpc-endpoints/types";
import { ApiError, InvalidResponseError } from "./errors.ts";
import type { Answer } from "./fetch-client.ts";

type Json = Readonly<Record<string, unknown>>;

/**
 * The page that an answer holds, untouched: fields and enum values that the document does not know pass through.
 * @throws {ApiError} if the service answered an error, whatever the HTTP status.
 * @throws {InvalidResponseError} if the answer is neither a page nor an error of the service.
 */
export function decodePage({ response, body }: Answer): ListVpcEndpointsResponse {
  const json = isObject(body) ? body : {};
  const code = text(json, "Code");
  if (code !== undefined) throw apiError(response, code, json);
  if (!response.ok || !isPage(json)) throw invalidResponse(response);
  return json;
}

function isPage(json: Json): json is Json & ListVpcEndpointsResponse {
  return typeof json.RequestId === "string" && Array.isArray(json.Result);
}

function apiError({ status, headers }: Response, code: string, json: Json): ApiError {
  return new ApiError(text(json, "Message") ?? "", {
    status,
    code,
    requestId: text(json, "RequestId") ?? requestIdOf(headers),
    hostId: text(json, "HostId"),
    recommend: text(json, "Recommend"),
  });
}

function invalidResponse({ status, headers }: Response): InvalidResponseError {
  const type = headers.get("content-type") ?? "no content type";
  return new InvalidResponseError(
    `The answer with status ${status} (${type}) is neither a page nor an error of the service`,
    {
      status,
      requestId: requestIdOf(headers),
    },
  );
}

function requestIdOf(headers: Headers): string | undefined {
  return headers.get("x-acs-request-id") ?? undefined;
}

/** A field of an error. Some answers spell its first letter in lower case. */
function text(json: Json, name: string): string | undefined {
  const value = json[name] ?? json[name.charAt(0).toLowerCase() + name.slice(1)];
  return typeof value === "string" ? value : undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null;
}
