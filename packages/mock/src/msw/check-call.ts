import type { ParameterDescription } from "@vpc-endpoints/types";
import { type Call, isInteger, isObject, locationOf, parsedBody, type Route, type Violation } from "../wire/index.ts";

/**
 * The violations that Prism finds where there is a Prism, as far as the description of the operation tells them: what is
 * missing, of another type or beyond a limit, in Prism's words.
 */
export function checkCall({ operation, pathParameters }: Route, call: Call): Violation[] {
  const { parameters } = operation;
  const body = parsedBody(call);
  const members = parameters.filter((one) => one.in === "body");
  const texts = {
    path: ({ name }: ParameterDescription) => [pathParameters.get(name)],
    query: ({ name }: ParameterDescription) => call.query.filter(([sent]) => sent === name).map(([, value]) => value),
    header: ({ name }: ParameterDescription) => [call.headers[name.toLowerCase()]],
  };
  const problems = parameters.map((parameter) => ({
    location: locationOf(parameter),
    message:
      parameter.in === "body" ? brokenMember(parameter, body) : brokenTexts(parameter, texts[parameter.in](parameter)),
  }));
  return [{ location: "body", message: brokenBody(members, body) }, ...problems].flatMap(({ location, message }) =>
    message === undefined ? [] : [{ fault: "request", location, message }],
  );
}

function brokenBody(members: readonly ParameterDescription[], body: unknown): string | undefined {
  if (members.length === 0) return body === null ? undefined : "must be empty";
  if (body === null) return members.some((one) => one.required) ? "is missing" : undefined;
  return isObject(body) ? undefined : "must be object";
}

/** What is wrong with a parameter, which can be sent once. */
function brokenTexts(parameter: ParameterDescription, texts: readonly (string | undefined)[]): string | undefined {
  return texts.length > 1 ? `must be ${parameter.type}` : brokenText(parameter, texts[0]);
}

/** What is wrong with a value that is sent as text. Prism takes an empty one for an absent one. */
function brokenText(parameter: ParameterDescription, text: string | undefined): string | undefined {
  if (text === undefined || text === "") return parameter.required ? "is missing" : undefined;
  const { type } = parameter;
  if (type === "boolean" && text !== "true" && text !== "false") return "must be boolean";
  if (type === "integer" && !isInteger(text)) return "must be integer";
  return type === "integer" || type === "number" ? brokenNumber(parameter, Number(text)) : undefined;
}

function brokenMember(parameter: ParameterDescription, body: unknown): string | undefined {
  const { name, type, required } = parameter;
  if (!isObject(body)) return undefined;
  const value = body[name];
  if (value === undefined) return required ? "is missing" : undefined;
  if (type === "integer" || type === "number") return brokenNumber(parameter, value);
  const own = Array.isArray(value) ? "array" : typeof value;
  return type === "any" || own === type ? undefined : `must be ${type}`;
}

function brokenNumber({ type, minimum, maximum }: ParameterDescription, value: unknown): string | undefined {
  if (typeof value !== "number" || Number.isNaN(value) || (type === "integer" && !Number.isInteger(value))) {
    return `must be ${type}`;
  }
  if (minimum !== undefined && value < minimum) return `must be >= ${minimum}`;
  return maximum !== undefined && value > maximum ? `must be <= ${maximum}` : undefined;
}
