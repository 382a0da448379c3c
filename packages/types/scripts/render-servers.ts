import { type Document, docComment } from "./document.ts";

/** The API's version, the URL templates of its servers by network, and the known values of their variables. */
export function renderServers({ info, servers }: Document): string {
  const version = `${docComment("Version of the API: the value of `x-acs-version`.")}\nexport const apiVersion = ${JSON.stringify(info.version)};\n`;
  const urls = servers.map(
    ({ url, description, "x-network": network }) =>
      `  ${docComment(description)}\n  ${network}: ${JSON.stringify(url)},`,
  );
  const templates = `${docComment("URL templates of the servers, by network.")}\nexport const serverUrls = {\n${urls.join("\n")}\n} as const;\n`;
  const variables = new Map(servers.flatMap((server) => Object.entries(server.variables)));
  const types = [...variables].map(([name, { description, "x-known-values": known = {} }]) => {
    const type = name.charAt(0).toUpperCase() + name.slice(1);
    const union = Object.keys(known).map((value) => `  | ${JSON.stringify(value)}`);
    return `${docComment(description)}\nexport type ${type} =\n${union.join("\n")}\n  | (string & {});\n`;
  });
  return [version, templates, ...types].join("\n");
}
