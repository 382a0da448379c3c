import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseHTML } from "linkedom";

const require = createRequire(import.meta.url);

/** What a server answers: the content and its type. */
export type Files = Readonly<Record<string, readonly [type: string, content: string | Buffer]>>;

/** The reference page of the site, with the text that it has and nothing else: the least that could be sent. */
export function handMade(page: string): Files {
  const main = parseHTML(page).document.querySelector("main");
  for (const other of main?.querySelectorAll("script, style, svg, form, button, template") ?? []) other.remove();
  for (const element of main?.querySelectorAll("*") ?? []) {
    const names = element.getAttributeNames().filter((name) => /^(class|style|data-|aria-)/.test(name));
    for (const name of names) element.removeAttribute(name);
  }
  const text = main?.innerHTML ?? "";
  return { "/": ["text/html", `<!doctype html><html lang="en"><title>Reference</title><meta charset="utf-8">${text}`] };
}

/** Redoc as `redocly build-docs --inlineBundle` writes it with its own template. */
export function redoc(): Files {
  const folder = mkdtempSync(join(tmpdir(), "vpc-endpoints-redoc-"));
  const page = join(folder, "index.html");
  const document = require.resolve("@vpc-endpoints/openapi/openapi.yaml");
  const command = [require.resolve("@redocly/cli/bin/cli.js"), "build-docs", document, "--inlineBundle", "-o", page];
  try {
    execFileSync(process.execPath, command, { cwd: folder, stdio: "pipe" });
    return { "/": ["text/html", readFileSync(page)] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Swagger UI on the same document. */
export function swaggerUi(): Files {
  const file = (name: string) => readFileSync(require.resolve(`swagger-ui-dist/${name}`));
  return {
    "/": [
      "text/html",
      `<!doctype html><title>Swagger UI</title><link rel="stylesheet" href="swagger-ui.css"><div id="swagger-ui"></div>
       <script src="swagger-ui-bundle.js"></script>
       <script>SwaggerUIBundle({ url: "openapi.json", dom_id: "#swagger-ui", docExpansion: "full" })</script>`,
    ],
    "/swagger-ui.css": ["text/css", file("swagger-ui.css")],
    "/swagger-ui-bundle.js": ["text/javascript", file("swagger-ui-bundle.js")],
    "/openapi.json": ["application/json", readFileSync(require.resolve("@vpc-endpoints/openapi/openapi.json"))],
  };
}

/** Scalar on the same document. */
export function scalar(): Files {
  const script = new URL("browser/standalone.js", import.meta.resolve("@scalar/api-reference"));
  return {
    "/": [
      "text/html",
      `<!doctype html><title>Scalar</title><div id="app"></div><script src="standalone.js"></script>
       <script>Scalar.createApiReference("#app", { url: "openapi.json" })</script>`,
    ],
    "/standalone.js": ["text/javascript", readFileSync(script)],
    "/openapi.json": ["application/json", readFileSync(require.resolve("@vpc-endpoints/openapi/openapi.json"))],
  };
}
