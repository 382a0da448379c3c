// Takes Ctrl-C as a key. As a signal it goes to the shell too that npm starts scripts in; the shell dies of it, and npm
// takes what was stopped as asked for a failure.
import { spawnSync } from "node:child_process";

/** Hands Ctrl-C to the listeners for SIGINT of this process alone, where it has the terminal. */
export function takeCtrlC() {
  const { stdin } = process;
  if (!stdin.isTTY || !inForeground()) return;
  stdin.setRawMode(true).on("data", (keys) => {
    if (keys.includes("\u0003")) process.emit("SIGINT", "SIGINT");
  });
  stdin.unref();
}

/** Whether the terminal is this process's. One that runs in the background is stopped if it changes the terminal. */
function inForeground() {
  if (process.platform === "win32") return true;
  const { stdout } = spawnSync("ps", ["-o", "stat=", "-p", String(process.pid)], { encoding: "utf8" });
  return stdout?.includes("+") ?? false;
}
