import type { Mutant } from "./mutant.ts";

/** Changes to pages of the built site. */
export const siteMutants: readonly Mutant[] = [
  {
    file: "docs/dist/reference/ListVpcEndpoints/index.html",
    change: ["ServiceDeleted", "ServiceGone"],
    gate: "contract",
    says: /schema ConnectionStatus × docs: the built page lacks "ServiceDeleted"/,
  },
  {
    file: "docs/dist/reference/ListVpcEndpoints/index.html",
    change: ["2021-07-22T01:12:28Z", "2021-07-22"],
    gate: "contract",
    says: /vendor-sample\.json × docs: the built page lacks "2021-07-22T01:12:28Z"/,
  },
  {
    file: "docs/dist/reference/ListVpcEndpoints/index.html",
    change: ['<span class="limit">default 20</span>', '<span class="limit">default 10</span>'],
    gate: "contract",
    says: /docs: ListVpcEndpoints: request\.size: \/stated\/\d: the vendor says "default 20", the page "default 10"/,
  },
  {
    file: "docs/dist/reference/errors/index.html",
    change: ["Sent with throttling errors only", "Sent with every error"],
    gate: "contract",
    says: /docs: errors: header\.x-acs-retry-after: \/description: the vendor says ".*throttling.*", the page ".*every error/,
  },
  {
    file: "docs/dist/reference/ListVpcEndpoints/index.html",
    change: ["<code>x-acs-retry-after: 1000</code>", "<code>x-acs-retry-after: 1</code>"],
    gate: "contract",
    says: /throttled\.json × docs: \/headers\/2: the case says "x-acs-retry-after: 1000", the docs "x-acs-retry-after: 1"/,
  },
  {
    file: "docs/dist/guides/retries/index.html",
    change: ["up to two times", "up to three times"],
    gate: "contract",
    says: /"up to # times unless you say otherwise": the source says 2, the page 3/,
  },
  {
    file: "docs/dist/guides/retries/index.html",
    change: ["10485760", "1048576"],
    gate: "contract",
    says: /docs: \/guides\/retries\/: maxBodyBytes: the source says 10485760, the page 1048576/,
  },
  {
    file: "docs/dist/guides/waiting/index.html",
    change: [">Connected</code>", ">Conected</code>"],
    gate: "contract",
    says: /docs: \/guides\/waiting\/: `Conected`: nothing is called Conected/,
  },
  {
    file: "docs/dist/reference/ListVpcEndpoints/index.html",
    change: ["<b>GET</b>", "<b>POST</b>"],
    gate: "contract",
    says: /docs: ListVpcEndpoints: request line: \/: the vendor says "GET .*", the page "POST /,
  },
  {
    file: "docs/dist/reference/ListVpcEndpoints/index.html",
    change: ["</b> /openapi/instances/{InstanceId}/vpc-endpoints", "</b> /openapi/instances/{InstanceId}/endpoints"],
    gate: "contract",
    says: /docs: ListVpcEndpoints: request line: \/: the vendor says ".*\/vpc-endpoints .*", the page ".*\/endpoints /,
  },
  {
    file: "docs/dist/reference/index.html",
    change: ["API version 2017-06-13", "API version 2017-06-14"],
    gate: "contract",
    says: /docs: API version: \/0: the vendor says "2017-06-13", the page "2017-06-14"/,
  },
  {
    file: "docs/dist/reference/index.html",
    change: ["<code>https://elasticsearch-vpc.{regionId}", "<code>https://elasticsearch-vcp.{regionId}"],
    gate: "contract",
    says: /docs: servers: \/1: the vendor says "https:\/\/elasticsearch-vpc\..*, the page "https:\/\/elasticsearch-vcp\./,
  },
  {
    file: "docs/dist/reference/index.html",
    change: [
      "<dt><code>cn-beijing</code>",
      "<dt><code>cn-mars-1</code></dt><dd>Mars</dd></div><div><dt><code>cn-beijing</code>",
    ],
    gate: "contract",
    says: /docs: regionId: \/values\/cn-mars-1: the vendor says nothing, the page "Mars"/,
  },
  {
    file: "docs/dist/reference/index.html",
    change: [
      '<div id="server/public/regionId=cn-hangzhou"><dt><code>cn-hangzhou</code></dt><dd>China (Hangzhou)</dd></div>',
      "",
    ],
    gate: "contract",
    says: /docs: regionId: \/values\/cn-hangzhou: the vendor says "China \(Hangzhou\)", the page nothing/,
  },
  {
    file: "docs/dist/reference/index.html",
    change: ["<td><code>x-acs-date</code></td>", "<td><code>x-acs-time</code></td>"],
    gate: "contract",
    says: /docs: common headers: \/3\/0: the vendor says "x-acs-date", the page "x-acs-time"/,
  },
  {
    file: "docs/dist/reference/index.html",
    change: ["The signature covers the method", "The signature does not cover the method"],
    gate: "contract",
    says: /docs: security: \/: the vendor says ".* covers the method.*, the page ".* does not cover the method/,
  },
  {
    file: "docs/dist/reference/ListVpcEndpoints/index.html",
    change: ["x-acs-version: 2017-06-13", "x-acs-version: 2017-06-14"],
    gate: "contract",
    says: /docs: ListVpcEndpoints: curl\.sh: sent headers: \/4\/1: the vendor says "2017-06-13", the page "2017-06-14"/,
  },
  {
    file: "docs/dist/reference/ListVpcEndpoints/index.html",
    change: ["x-acs-version:2017-06-13", "x-acs-version:2017-06-14"],
    gate: "contract",
    says: /docs: ListVpcEndpoints: curl\.sh: signed headers: \/5\/1: the vendor says "2017-06-13", the page "2017-06-14"/,
  },
  {
    file: "docs/dist/guides/retries/index.html",
    change: ["<strong>milliseconds</strong>", "<strong>seconds</strong>"],
    gate: "contract",
    says: /docs: \/guides\/retries\/: .*: the source says milliseconds, the page seconds/,
  },
  {
    file: "docs/dist/guides/retries/index.html",
    change: ["the attempts after the first", "the attempts with the first"],
    gate: "contract",
    says: /docs: \/guides\/retries\/: .*: the source says after, the page with/,
  },
  {
    file: "docs/dist/guides/authentication/index.html",
    change: ["ACS3-HMAC-SHA256", "ACS3-HMAC-SHA1"],
    gate: "contract",
    says: /docs: \/guides\/authentication\/: .*: the source says ACS3-HMAC-SHA256, the page ACS3-HMAC-SHA1/,
  },
  {
    file: "docs/dist/reference/ListVpcEndpoints.md",
    change: ["(query, integer, optional, default 20)", "(query, integer, required, default 20)"],
    gate: "contract",
    says: /docs: reference\/ListVpcEndpoints\.md: \/request\.size\/stated\/\d: the vendor says "optional"/,
  },
  {
    file: "docs/dist/reference/ListVpcEndpoints.md",
    change: ["`x-acs-retry-after: 1000`", "`x-acs-retry-after: 1`"],
    gate: "contract",
    says: /throttled\.json × Markdown copy: \/headers\/\d: the case says "x-acs-retry-after: 1000", the Markdown copy "x-acs-retry-after: 1"/,
  },
  {
    file: "docs/dist/openapi.yaml",
    change: ["FinancialLocked", "FinacialLocked"],
    gate: "contract",
    says: /docs: openapi\.yaml: .*the vendor says "FinancialLocked", the download "FinacialLocked"/,
  },
  {
    file: "docs/dist/llms.txt",
    change: ["GET /openapi/instances", "POST /openapi/instances"],
    gate: "contract",
    says: /docs: llms\.txt: ListVpcEndpoints: \/: the vendor says ".*, GET .*, the file ".*, POST /,
  },
];
