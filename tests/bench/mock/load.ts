import { once } from "node:events";
import { connect } from "node:net";

const connections = 16;

/**
 * Sends the requests over 16 connections, each as soon as the one before it is answered.
 * @returns Milliseconds that it took.
 * @throws {Error} if an answer has another status than 200.
 */
export async function send(url: string, requests: readonly Buffer[]): Promise<number> {
  const left = requests.values();
  const start = performance.now();
  await Promise.all(Array.from({ length: connections }, () => sendEach(new URL(url), left)));
  return performance.now() - start;
}

async function sendEach({ hostname, port }: URL, left: Iterator<Buffer>): Promise<void> {
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  await once(socket, "connect");
  let answer = "";
  const finished = new Promise<void>((resolve, reject) => {
    socket.on("error", reject);
    const next = () => {
      const { value, done } = left.next();
      if (done) resolve();
      else socket.write(value);
    };
    socket.on("data", (chunk) => {
      answer += chunk.toString("latin1");
      const end = answer.indexOf("\r\n\r\n");
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(answer)?.[1]);
      if (end === -1 || answer.length < end + 4 + length) return;
      if (!answer.startsWith("HTTP/1.1 200")) reject(new Error(answer));
      answer = "";
      next();
    });
    next();
  });
  await finished.finally(() => socket.destroy());
}
