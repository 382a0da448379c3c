/** What `--help` prints. */
export const help = `Usage: npx @vpc-endpoints/mock [options]

Serves a mock of the VPC endpoint operations of Alibaba Cloud Elasticsearch until it is interrupted. Its URL is the first
line that it prints; then comes one line for each request.

Options:
  --port <number>           TCP port to listen on, 0 takes a free one (default: 4010)
  --host <address>          address to listen on (default: 127.0.0.1)
  --endpoints <file>        JSON or YAML file of the endpoints to serve: a list for every instance, or a map from
                            InstanceId to its list. It is read again whenever it changes (default: the vendor's sample)
  --access-key <id:secret>  AccessKey pair that may call, with which signatures are verified; id:secret:token for one with
                            a security token. May be repeated (default: any well-formed Authorization passes)
  --seed <number>           whole number that makes the request IDs repeatable (default: they are random)
  --strict                  answer any violation of the document with a failure that says whose fault it is
  --control                 serve /_mock/ also when --host is not loopback
  --no-control              do not serve /_mock/
  --har <file>              write requests and answers, without secrets, to a HAR file, which is complete once the mock stops
  --quiet                   print the URL and problems only
  --help                    print this text
  --version                 print the version

Control API, on loopback unless --no-control:
  GET  /_mock/openapi.json  describes all of it
  GET  /_mock/health        answers {"status":"ok"}
  GET  /_mock/requests      the last requests, oldest first
  POST /_mock/enqueue       {"case": NAME} or {"status", "headers", "body"}, with "delayMs", "times", "drop", and with
                            "operationId" and "request": {NAME: VALUE} for calls that it is meant for
  POST /_mock/move          {"endpointId", "set": {FIELD: VALUE} or "vanish": true} or {"appear": ENDPOINT, "InstanceId"},
                            with "afterRequests" or "afterMs"
  POST /_mock/reset         forgets requests, enqueued answers, moves and nonces, and moves the clock back
  GET  /_mock/clock         the time of the mock
  POST /_mock/clock         {"set": TIME} or {"advance": MILLISECONDS}
  GET  /_mock/endpoints     the data as it is now; also /_mock/endpoints/{InstanceId}
  PUT  /_mock/endpoints     a list or a map as in the file; with /{InstanceId}, the list of one instance

With the header X-Mock-Session, a call and the control API speak of a session of their own: data, queue, record, clock.

Exit codes: 0 after SIGINT or SIGTERM, 1 if the address cannot be listened on, 2 for bad arguments or data.
`;
