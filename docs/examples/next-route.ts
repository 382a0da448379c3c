// app/api/instances/[id]/endpoints/route.ts
import {
  ApiError,
  createClient,
  type VpcEndpoint,
} from "@vpc-endpoints/client";

const client = createClient();

export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  try {
    const endpoints: VpcEndpoint[] = [];
    for await (const endpoint of client.listVpcEndpoints(
      { InstanceId: id },
      { signal: request.signal },
    )) {
      endpoints.push(endpoint);
    }
    return Response.json(endpoints);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const status = error.code === "InstanceNotFound" ? 404 : 502;
    return Response.json(
      { code: error.code, requestId: error.requestId },
      { status },
    );
  }
}
