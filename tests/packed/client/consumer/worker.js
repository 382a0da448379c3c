// For workerd: takes the service's URL in the query, answers with what was seen.
import { useClient } from "./use-client.js";

export default {
  async fetch(request) {
    return Response.json(await useClient(new URL(request.url).searchParams.get("service")));
  },
};
