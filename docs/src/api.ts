import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createStarlightTypeDocPlugin } from "starlight-typedoc";
import { type Application, PageEvent } from "typedoc";
import { tellItShortly } from "./api-words.ts";

const packages = new URL("../../packages/", import.meta.url);

/** The source files of everything that a package exports, as its manifest says. */
function entryPoints(name: string): string[] {
  const { exports } = JSON.parse(readFileSync(new URL(`${name}/package.json`, packages), "utf8"));
  return Object.keys(exports).map((entry) => {
    const file = entry === "." ? "index.ts" : `${entry.slice(2)}/index.ts`;
    return fileURLToPath(new URL(`${name}/src/${file}`, packages));
  });
}

/** Names each page for what it describes: TypeDoc names it for the file. */
function titles(name: string, label: string) {
  return (app: Application) => {
    // After the plugin of Starlight, which writes the title.
    const priority = -100;
    app.renderer.on(
      PageEvent.END,
      (page) => {
        const entry = page.url.replace(/(?:index)?\.md$/, "");
        const title = entry ? `${label}: ${entry}` : label;
        const description = `Everything that @vpc-endpoints/${name}${entry && `/${entry}`} exports: functions, options, defaults, units and errors.`;
        page.contents = (page.contents ?? "").replace(
          /^title: .*$/m,
          `title: "${title}"\ndescription: "${description}"`,
        );
      },
      priority,
    );
  };
}

/** The pages that TypeDoc makes of the doc comments of a package, one for each entry point, and their place in the sidebar. */
function apiOf(name: string, label: string) {
  const [plugin, group] = createStarlightTypeDocPlugin();
  const starlightPlugin = plugin({
    entryPoints: entryPoints(name),
    tsconfig: fileURLToPath(new URL(`${name}/tsconfig.build.json`, packages)),
    output: `api/${name}`,
    sidebar: { label, collapsed: true },
    typeDoc: {
      outputFileStrategy: "modules",
      skipErrorChecking: true,
      readme: "none",
      entryModule: "index",
      entryFileName: "index",
      plugin: [tellItShortly, titles(name, label)],
      preservedTypeAnnotationTags: ["@throws"],
      excludeInternal: true,
      excludeExternals: true,
      excludePrivate: true,
      disableSources: true,
      parametersFormat: "table",
      interfacePropertiesFormat: "table",
      typeAliasPropertiesFormat: "table",
      classPropertiesFormat: "table",
      tableColumnSettings: { hideSources: true, hideInherited: true, hideOverrides: true, hideModifiers: true },
      hideBreadcrumbs: true,
      hidePageHeader: true,
      sort: ["kind", "source-order"],
      groupOrder: ["Functions", "Interfaces", "Classes", "*"],
    },
  });
  return { plugin: starlightPlugin, group };
}

/** What the packages export, by package. */
export const api = [apiOf("client", "Client API"), apiOf("mock", "Mock API")];
