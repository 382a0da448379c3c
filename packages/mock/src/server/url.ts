import type { Server } from "node:http";

/**
 * The URL at which a server can be called.
 * @param host What it was told to listen on, for the message.
 * @throws {Error} if it listens on no address of a network.
 */
export function urlOf(address: ReturnType<Server["address"]>, host: string): string {
  if (address === null || typeof address === "string") throw new Error(`${host} is no address of a network`);
  // The addresses that stand for every one cannot be called themselves.
  const reachable = { "0.0.0.0": "127.0.0.1", "::": "::1" }[address.address] ?? address.address;
  return `http://${reachable.includes(":") ? `[${reachable}]` : reachable}:${address.port}`;
}
