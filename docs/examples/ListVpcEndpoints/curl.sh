#!/bin/bash
# Lists the VPC endpoints of an instance with curl and openssl, signed with ACS3-HMAC-SHA256.
set -euo pipefail
: "${ALIBABA_CLOUD_ACCESS_KEY_ID:?}" "${ALIBABA_CLOUD_ACCESS_KEY_SECRET:?}"
server="${SERVER:-https://elasticsearch.cn-hangzhou.aliyuncs.com}"
instance="${INSTANCE_ID:-es-cn-2r429tctl000d****}"

host="${server#*://}"
path="/openapi/instances/${instance//\*/%2A}/vpc-endpoints"
query="page=1&size=20"
date="$(date -u +%Y-%m-%dT%H:%M:%SZ)"
nonce="$(openssl rand -hex 16)"
sha256() { printf %s "$1" | openssl dgst -sha256 -r | cut -d' ' -f1; }
empty="$(sha256 "")"

headers="host:$host
x-acs-action:ListVpcEndpoints
x-acs-content-sha256:$empty
x-acs-date:$date
x-acs-signature-nonce:$nonce
x-acs-version:2017-06-13"
names="host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version"
canonical="GET
$path
$query
$headers

$names
$empty"
signature="$(printf 'ACS3-HMAC-SHA256\n%s' "$(sha256 "$canonical")" |
  openssl dgst -sha256 -r -hmac "$ALIBABA_CLOUD_ACCESS_KEY_SECRET" | cut -d' ' -f1)"

curl --silent --show-error "$server$path?$query" \
  --header "Accept: application/json" \
  --header "x-acs-action: ListVpcEndpoints" \
  --header "x-acs-content-sha256: $empty" \
  --header "x-acs-date: $date" \
  --header "x-acs-signature-nonce: $nonce" \
  --header "x-acs-version: 2017-06-13" \
  --header "Authorization: ACS3-HMAC-SHA256 Credential=$ALIBABA_CLOUD_ACCESS_KEY_ID,SignedHeaders=$names,Signature=$signature"
