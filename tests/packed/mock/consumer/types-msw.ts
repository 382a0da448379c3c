import { handlers, inProcessMock } from "@vpc-endpoints/mock/msw";
import { setupServer } from "msw/node";

const mock = inProcessMock({ endpoints: [] });
setupServer(...mock.handlers).listen();
setupServer(...handlers()).listen();
