import { startMock } from "@vpc-endpoints/mock";

export async function disposed(): Promise<string> {
  await using mock = await startMock();
  return mock.url;
}
