/** A change that no test can notice, or need not, and why. */
export interface Accepted {
  /** File, from the root of the repository. */
  readonly file: string;
  /** The line that is changed, without the white space around it. */
  readonly line: string;
  /** What Stryker puts in place of a part of that line. */
  readonly replacement: string;
  readonly reason: string;
}

/** The changes that may survive. One that a test notices after all is to be taken out of this list. */
export const accepted: readonly Accepted[] = [
  {
    file: "packages/client/src/failure.ts",
    line: "} catch {",
    replacement: "{}",
    reason: "What returns nothing returns undefined.",
  },
  {
    file: "packages/client/src/redact.ts",
    line: 'if (error === undefined || error === null || typeof error === "function" || depth > deepest) return undefined;',
    replacement: "false",
    reason: "To read null fails, and what cannot be read gives nothing either. The compiler has to be told so.",
  },
  {
    file: "packages/client/src/redact.ts",
    line: "} catch {",
    replacement: "{}",
    reason: "What returns nothing returns undefined.",
  },
  {
    file: "packages/client/src/paging.ts",
    line: "} catch {",
    replacement: "{}",
    reason: "What returns nothing returns undefined.",
  },
  {
    file: "packages/client/src/failure.ts",
    line: `code = "",`,
    replacement: `"Stryker was here!"`,
    reason: "No code begins so.",
  },
  {
    file: "packages/client/src/undici/body-stream.ts",
    line: "source?.enqueue(chunk);",
    replacement: "source.enqueue",
    reason: "The stream has begun when it is made, so there is one.",
  },
  {
    file: "packages/client/src/undici/body-stream.ts",
    line: "if ((source?.desiredSize ?? 0) <= 0) dispatch.pause();",
    replacement: "source.desiredSize",
    reason: "The stream has begun when it is made, so there is one.",
  },
  {
    file: "packages/client/src/undici/body-stream.ts",
    line: "if (!isOver) source?.close();",
    replacement: "source.close",
    reason: "The stream has begun when it is made, so there is one.",
  },
  {
    file: "packages/client/src/undici/body-stream.ts",
    line: "if (!isOver) source?.error(error);",
    replacement: "source.error",
    reason: "The stream has begun when it is made, so there is one.",
  },
  {
    file: "packages/client/src/undici/undici-fetch.ts",
    line: "reject(signal?.reason);",
    replacement: "signal.reason",
    reason: "It is called by the signal alone, so there is one.",
  },
  {
    file: "packages/client/src/undici/undici-fetch.ts",
    line: "running?.abort(asError(signal?.reason));",
    replacement: "signal.reason",
    reason: "It is called by the signal alone, so there is one.",
  },
  {
    file: "packages/client/src/validation/validate-pages.ts",
    line: 'const problems = problemsOf(answer, { ref: answers[operationId] ?? "" }, shapes, pagination ? "page" : "answer");',
    replacement: '"Stryker was here!"',
    reason: "No shape has either name, so nothing is checked.",
  },
  {
    file: "packages/client/src/credential-store.ts",
    line: "store?.forget(used);",
    replacement: "store.forget",
    reason: "Who forgets credentials was given them by the store, so there is one.",
  },
  {
    file: "packages/client/src/fetch/check-answer.ts",
    line: `const isLong = answer.response.ok && !/"[Cc]ode"|<Code>/.test(answer.text);`,
    replacement: "false",
    reason: "To read a body that can be no error takes time, and shows nothing.",
  },
  {
    file: "packages/client/src/fetch/fill-token.ts",
    line: "const place = parameters.find((parameter) => parameter.name === name)?.in;",
    replacement: "parameters.find(parameter => parameter.name === name).in",
    reason: "The token is one of the parameters.",
  },
  {
    file: "packages/client/src/fetch/fill-token.ts",
    line: "} catch {",
    replacement: "{}",
    reason: "What returns nothing returns undefined.",
  },
  {
    file: "packages/client/src/fetch/read-request.ts",
    line: `const given = typeof input === "object" && input && "headers" in input ? input : undefined;`,
    replacement: "true",
    reason: "A URL has nothing of what is read of a Request.",
  },
  {
    file: "packages/client/src/fetch/signed-fetch.ts",
    line: "const { nonce = randomUuid, userAgent, allowInsecureHttp, totalTimeoutMs = 60_000, hosts = [] } = client;",
    replacement: '["Stryker was here"]',
    reason: "No host has such a name.",
  },
  {
    file: "packages/client/src/sending/budget.ts",
    line: "debt + 1 <= (options ? options.retries * times : Math.max(most * times, maxRetries * peak)) + 1e-6;",
    replacement: "debt + 1 < (options ? options.retries * times : Math.max(most * times, maxRetries * peak)) + 1e-6",
    reason: "Sums of whole numbers and of what a success earns never differ by just this hair's breadth.",
  },
  {
    file: "packages/client/src/sending/deadline.ts",
    line: "const abort = () => stop(signal?.reason);",
    replacement: "signal.reason",
    reason: "It is called by the signal alone, so there is one.",
  },
  {
    file: "packages/client/src/sending/retry.ts",
    line: "if (told) await within({ ms: Math.max(1, end - performance.now()), error: tooLate, signal }, async () => told);",
    replacement: "true",
    reason: "To wait for nothing takes no time.",
  },
  {
    file: "packages/client/src/sending/retry.ts",
    line: "if (performance.now() >= end) throw error;",
    replacement: "performance.now() > end",
    reason: "Whether the time is over in this very instant shows to nobody.",
  },
  {
    file: "packages/client/src/signing/canonical-request.ts",
    line: "encoded.sort(([a], [b]) => (a < b ? -1 : Number(a > b)));",
    replacement: "true",
    reason: "The engine's sort asks only whether the result is below zero, which another engine need not do.",
  },
  {
    file: "packages/client/src/signing/canonical-request.ts",
    line: "encoded.sort(([a], [b]) => (a < b ? -1 : Number(a > b)));",
    replacement: "false",
    reason: "The engine's sort asks only whether the result is below zero, which another engine need not do.",
  },
  {
    file: "packages/client/src/signing/canonical-request.ts",
    line: "encoded.sort(([a], [b]) => (a < b ? -1 : Number(a > b)));",
    replacement: "a >= b",
    reason: "The engine's sort asks only whether the result is below zero, which another engine need not do.",
  },
  {
    file: "packages/client/src/signing/canonical-request.ts",
    line: "encoded.sort(([a], [b]) => (a < b ? -1 : Number(a > b)));",
    replacement: "a <= b",
    reason: "The engine's sort asks only whether the result is below zero, which another engine need not do.",
  },
  {
    file: "packages/client/src/signing/canonical-request.ts",
    line: `for (const name of names) lines += \`\${name}:\${headers[name]?.trim()}\\n\`;`,
    replacement: "headers[name].trim",
    reason: "The names are those of the headers.",
  },
  {
    file: "packages/client/src/signing/digest.ts",
    line: "if (imported?.secret !== secret) {",
    replacement: "true",
    reason: "A key that is imported anew is the same key; it only takes longer.",
  },
  {
    file: "packages/client/src/signing/digest.ts",
    line: `imported = { secret, key: crypto.subtle.importKey("raw", utf8.encode(secret), algorithm, false, ["sign"]) };`,
    replacement: "true",
    reason: "Whether the key could be exported shows to nobody: nothing but this module has it.",
  },
  {
    file: "packages/client/src/signing/digest.ts",
    line: 'return typeof value === "object" && "then" in value && typeof value.then === "function";',
    replacement: "true",
    reason: "What is no object, or has no `then`, has no function of that name either. The compiler has to be told so.",
  },
  {
    file: "packages/client/src/signing/rfc3986.ts",
    line: "if (/^[\\w.~-]*$/.test(text)) return text;",
    replacement: "/^[\\w.~-]$/",
    reason: "What needs no encoding is encoded to itself; it only takes longer.",
  },
  {
    file: "packages/client/src/signing/rfc3986.ts",
    line: "if (/^[\\w.~-]*$/.test(text)) return text;",
    replacement: "false",
    reason: "What needs no encoding is encoded to itself; it only takes longer.",
  },
  {
    file: "packages/mock/src/authentication/equal.ts",
    line: "for (let index = 0; index < a.length; index += 1) difference |= a.charCodeAt(index) ^ b.charCodeAt(index);",
    replacement: "index <= a.length",
    reason: "Past the end, both texts have the code NaN, which makes no difference.",
  },
  {
    file: "packages/mock/src/authentication/web-hashing.ts",
    line: `const key = await crypto.subtle.importKey("raw", utf8.encode(accessKeySecret), algorithm, false, ["sign"]);`,
    replacement: "true",
    reason: "Whether the key could be exported shows to nobody: nothing but this function has it.",
  },
  {
    file: "packages/mock/src/cli/har.ts",
    line: "close: () => closeSync(target),",
    replacement: "() => undefined",
    reason: "The file is complete without it, and the command ends, which closes it too.",
  },
  {
    file: "packages/mock/src/wire/call.ts",
    line: 'if (!jsonType.test(headers["content-type"] ?? "")) return body;',
    replacement: '"Stryker was here!"',
    reason: "That is no content type of JSON either.",
  },
  {
    file: "packages/mock/src/wire/redaction.ts",
    line: "} catch {",
    replacement: "{}",
    reason: "What returns nothing returns undefined.",
  },
  {
    file: "packages/mock/src/wire/route.ts",
    line: 'const value = sent[index] ?? "";',
    replacement: '"Stryker was here!"',
    reason: "Both have as many segments, so there is always a value. The compiler has to be told so.",
  },
  {
    file: "packages/mock/src/wire/violations.ts",
    line: 'if (/(^|[,\\s])application\\/json(?=$|[\\s,;])/i.test(headers.accept ?? "")) return [];',
    replacement: '"Stryker was here!"',
    reason: "That does not ask for JSON either.",
  },
  {
    file: "packages/mock/src/server/body.ts",
    line: 'if (length === undefined && encoding === undefined) return "";',
    replacement: "false",
    reason: "Without a body there is nothing to read either. Not to try is quicker.",
  },
  {
    file: "packages/mock/src/server/body.ts",
    line: "for await (const chunk of request.iterator({ destroyOnReturn: false })) {",
    replacement: "{}",
    reason: "Whether the answer is read before the connection is destroyed would be luck.",
  },
  {
    file: "packages/mock/src/server/body.ts",
    line: "for await (const chunk of request.iterator({ destroyOnReturn: false })) {",
    replacement: "true",
    reason: "Whether the answer is read before the connection is destroyed would be luck.",
  },
  {
    file: "packages/client/src/parameters.ts",
    line: "return Number(values[name] ?? parameters.find((parameter) => parameter.name === name)?.default);",
    replacement: "parameters.find(parameter => parameter.name === name).default",
    reason: "It is asked only for the page and its size, which are parameters.",
  },
  {
    file: "packages/client/src/signature-diagnosis.ts",
    line: 'const start = theirs.findIndex((line) => line.endsWith(ours[0] ?? ""));',
    replacement: '"Stryker was here!"',
    reason: "A text always has a first line.",
  },
  {
    file: "packages/client/src/signature-diagnosis.ts",
    line: 'const their = theirs[start + at] ?? "";',
    replacement: '"Stryker was here!"',
    reason: "Past the end of the message the request counts as cut off, whatever stands there.",
  },
  {
    file: "packages/client/src/signature-diagnosis.ts",
    line: 'const isCutOff = start + wrong >= theirs.length - 1 && ours[wrong]?.startsWith(theirs[start + wrong] ?? "");',
    replacement: "ours[wrong].startsWith",
    reason: "Only a line that is wrong can lie so far, so there is one.",
  },
  {
    file: "packages/client/src/signature-diagnosis.ts",
    line: 'if (wrong < 0) return "the service signed the same, so the AccessKey secret is not the one of this AccessKey ID";',
    replacement: "wrong <= 0",
    reason: "The first line, by which the others are found, is never the wrong one.",
  },
  {
    file: "packages/client/src/xml-error.ts",
    line: 'return Object.fromEntries(Array.from(elements, ([, name, value = ""]) => [name, unescaped(value)]));',
    replacement: '"Stryker was here!"',
    reason: "An element that is found has a text, which may be empty.",
  },
  {
    file: "packages/client/src/read-body.ts",
    line: "if (first && chunks.length === 1) return first;",
    replacement: "false",
    reason: "A copy of the only piece is the same; it only takes longer.",
  },
  {
    file: "packages/client/src/attempts.ts",
    line: "await tell(() => hooks.onRequest?.({ ...event, headers: shownHeaders(headers) }));",
    replacement: "hooks.onRequest({\n  ...event,\n  headers: shownHeaders(headers)\n})",
    reason: "The hooks are a copy, so one that is there stays there.",
  },
  {
    file: "packages/client/src/attempts.ts",
    line: "await tell(() => hooks.onResponse?.({ ...event, status: response.status, requestId, durationMs }));",
    replacement: "hooks.onResponse({\n  ...event,\n  status: response.status,\n  requestId,\n  durationMs\n})",
    reason: "The hooks are a copy, so one that is there stays there.",
  },
  {
    file: "packages/client/src/check-options.ts",
    line: "if (options === undefined) return {};",
    replacement: "false",
    reason: "It only spares the time that the checks take where there is nothing to check.",
  },
  {
    file: "packages/client/src/undici/undici-fetch.ts",
    line: 'void setImmediate(() => isOver || controller.abort(new Error("The answer must not have a body")));',
    replacement: '""',
    reason: "undici ends the connection with this error, and nobody is told it: the answer was given already.",
  },
  {
    file: "packages/client/src/undici/undici-fetch.ts",
    line: "onResponseData: (_, chunk) => body?.push(chunk),",
    replacement: "body.push",
    reason: "An answer whose body is read has one; the compiler has to be told so.",
  },
  {
    file: "packages/client/src/attempts.ts",
    line: "if (!(error instanceof ApiError)) return false;",
    replacement: "false",
    reason: "Only an error of the service has a code.",
  },
  {
    file: "packages/client/src/transport.ts",
    line: "if (told) await atMost(policy.timeoutMs, told);",
    replacement: "true",
    reason: "To wait for nothing takes no time.",
  },
  {
    file: "packages/client/src/transport.ts",
    line: 'const late = new TimeoutError("attempt", ms);',
    replacement: '""',
    reason: "It is only told from other errors, and shows to nobody.",
  },
];
