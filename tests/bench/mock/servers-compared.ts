// The mock as a server, beside the bare Prism library and its command.
import { rounds } from "../quick.ts";
import { type Figures, median } from "../rows.ts";
import { send } from "./load.ts";
import { signedRequests } from "./requests.ts";
import { contenders, type Server } from "./server.ts";

/** Figures of each contender, and their ratios to those of the first. */
export interface Compared {
  readonly figures: Figures;
  readonly ratios: Figures;
}

/** Requests per second over 16 connections. */
export async function throughput(): Promise<Compared> {
  const started = Object.entries(contenders).map(async ([name, start]) => ({ name, server: await start() }));
  const servers = await Promise.all(started);
  const count = 4000;
  const perSecond = async ({ url }: Server) => {
    const requests = await signedRequests(new URL(url).host, count);
    return (count / (await send(url, requests))) * 1000;
  };
  // The first rounds warm the servers up.
  for (let round = 0; round < 2; round++) for (const { server } of servers) await perSecond(server);
  const measured = await inTurns(
    8,
    servers.map(({ name, server }) => [name, () => perSecond(server)]),
  );
  await Promise.all(servers.map(({ server }) => server.stop()));
  return measured;
}

/** Milliseconds from the start of the process to the first answer. */
export function firstAnswer(): Promise<Compared> {
  const { "this mock, signatures verified": _, ...others } = contenders;
  return inTurns(
    21,
    Object.entries(others).map(([name, start]) => [
      name,
      async () => {
        const begun = performance.now();
        const server = await start();
        await send(server.url, await signedRequests(new URL(server.url).host, 1));
        const figure = performance.now() - begun;
        await server.stop();
        return figure;
      },
    ]),
  );
}

/** Medians. Ratios are of figures of the same round, because other work on the machine slows neighbours alike. */
async function inTurns(
  whole: number,
  measures: readonly (readonly [name: string, measure: () => Promise<number>])[],
): Promise<Compared> {
  const measured = measures.map(([name, measure]) => ({ name, measure, figures: [] as number[] }));
  for (let round = 0; round < rounds(whole); round++) {
    for (const { measure, figures } of measured) figures.push(await measure());
  }
  const [base] = measured;
  return {
    figures: Object.fromEntries(measured.map(({ name, figures }) => [name, median(figures)])),
    ratios: Object.fromEntries(
      measured.map(({ name, figures }) => [
        name,
        median(figures.map((figure, round) => figure / (base?.figures[round] ?? Number.NaN))),
      ]),
    ),
  };
}
