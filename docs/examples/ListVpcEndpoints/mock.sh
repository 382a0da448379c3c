#!/bin/bash
# Asks a mock on this machine; any Authorization header will do.
server="${SERVER:-http://127.0.0.1:4010}"
curl --silent --show-error \
  --header "Accept: application/json" --header "Authorization: any" \
  "$server/openapi/instances/es-cn-2r429tctl000d****/vpc-endpoints"
