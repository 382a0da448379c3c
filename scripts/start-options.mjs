// What `npm start` is told: checked before anything is installed, so this is plain JavaScript without dependencies.
import { once } from "node:events";
import { createServer } from "node:net";

/**
 * @typedef {object} StartOptions
 * @property {boolean} once end after the call instead of serving on
 * @property {{ what: string, variable: string, port: number }} docs
 * @property {{ what: string, variable: string, port: number }} mock
 */

/**
 * Reads the arguments and the environment of `npm start`. Throws an error of one line that says what to do.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {StartOptions}
 */
export function readStartOptions(args, env) {
  const unknown = args.find((arg) => arg !== "--once");
  if (unknown !== undefined) {
    throw new Error(`npm start does not know ${unknown}. Its one option is --once, which ends it after the call.`);
  }
  const docs = { what: "docs", variable: "DOCS_PORT", port: readPort("DOCS_PORT", env.DOCS_PORT, 4000) };
  const mock = { what: "mock", variable: "MOCK_PORT", port: readPort("MOCK_PORT", env.MOCK_PORT, 4010) };
  if (docs.port === mock.port && docs.port !== 0) {
    throw new Error(`DOCS_PORT and MOCK_PORT are both ${docs.port}: give two ports, or 0 for free ones.`);
  }
  return { once: args.includes("--once"), docs, mock };
}

/**
 * Throws an error of one line if a port is taken.
 * @param {StartOptions} options
 */
export async function checkPorts({ docs, mock }) {
  for (const { what, variable, port } of [docs, mock]) {
    const server = createServer().listen(port, "127.0.0.1");
    try {
      await once(server, "listening");
    } catch (error) {
      throw new Error(
        `Port ${port} for the ${what} ${refusal(error)}. Set ${variable} to another, or to 0 for a free one.`,
      );
    }
    server.close();
    await once(server, "close");
  }
}

/** @param {unknown} error */
function refusal(error) {
  return String(error).includes("EADDRINUSE") ? "is taken" : `cannot be used (${error})`;
}

/**
 * @param {string} variable
 * @param {string | undefined} value
 * @param {number} preset
 */
function readPort(variable, value, preset) {
  if (value === undefined || value === "") return preset;
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65535) return Number(value);
  throw new Error(`${variable}=${value} is no port: give a number from 0 to 65535.`);
}
