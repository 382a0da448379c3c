import { docComment, valueList } from "@vpc-endpoints/codegen";
import type { Model } from "@vpc-endpoints/openapi/model";

/** The API's version, the URL templates of its servers by network, and the known values of their variables. */
export function renderServers({ version, servers }: Model): string {
  const urls = servers.map(({ url, description, network }) => `${docComment(description)}\n${network}: "${url}",`);
  const variables = new Map(servers.flatMap((server) => server.variables.map((variable) => [variable.name, variable])));
  const types = [...variables.values()].map(({ name, description, knownValues }) => {
    const type = name.charAt(0).toUpperCase() + name.slice(1);
    const union = [...knownValues.map(({ value }) => JSON.stringify(value)), "(string & {})"].join(" | ");
    return `${docComment(description, "Known values:", valueList(knownValues))}\nexport type ${type} = ${union};`;
  });
  return [
    `${docComment("Version of the API: the value of `x-acs-version`.")}\nexport const apiVersion = "${version}";`,
    `${docComment("URL templates of the servers, by network.")}\nexport const serverUrls = {\n${urls.join("\n")}\n} as const;`,
    ...types,
  ].join("\n\n");
}
