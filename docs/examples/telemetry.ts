import { SpanStatusCode, trace } from "@opentelemetry/api";
import { createClient } from "@vpc-endpoints/client";

const client = createClient({
  regionId: "cn-hangzhou",
  hooks: {
    onResponse: ({ attempt, status, requestId = "" }) =>
      void trace
        .getActiveSpan()
        ?.addEvent("answer", { attempt, status, requestId }),
  },
});

const endpoints = await trace
  .getTracer("my-app")
  .startActiveSpan("ListVpcEndpoints", async (span) => {
    try {
      const { Result } = await client.listVpcEndpoints({
        InstanceId: "es-cn-2r429tctl000d****",
      });
      return Result;
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: String(error) });
      throw error;
    } finally {
      span.end();
    }
  });
console.log(`${endpoints.length} endpoints`);
