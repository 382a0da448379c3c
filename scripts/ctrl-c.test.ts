// How Ctrl-C reaches `npm start`, in a terminal: Python lends one. Machines without it test this in the CI alone.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";

// Runs a shell in a terminal, presses Ctrl-C once the shell's child is ready, and prints what the terminal shows.
const terminal = `
import os, pty, sys
pid, fd = pty.fork()
if pid == 0: os.execvp("sh", ["sh", *sys.argv[1:]])
shown = b""
pressed = False
while True:
  try: part = os.read(fd, 1024)
  except OSError: break
  if not part: break
  shown += part
  if b"ready" in shown and not pressed:
    pressed = True
    os.write(fd, b"\\x03")
os.waitpid(pid, 0)
sys.stdout.buffer.write(shown.replace(b"\\r", b""))
`;

const program = `
import { takeCtrlC } from ${JSON.stringify(new URL("ctrl-c.mjs", import.meta.url))};
process.on("SIGINT", () => console.log("node heard it") ?? process.exit(0));
takeCtrlC();
console.log(process.stdin.isRaw ? "a key" : "a signal");
if (process.env.ENDS) process.exit(0);
console.log("ready");
setInterval(() => {}, 1000);
`;

/** Runs a shell in a terminal and answers with what the terminal shows. */
async function inTerminal(...args: readonly string[]): Promise<string> {
  const env = { ...process.env, NODE: process.execPath, PROGRAM: program };
  const child = spawn("python3", ["-c", terminal, ...args], { env, stdio: ["ignore", "pipe", "inherit"] });
  // Without its terminal the shell ends too.
  onTestFinished(() => void child.kill("SIGKILL"));
  const [shown] = await Promise.all([text(child.stdout), once(child, "close")]);
  return shown;
}

const start = '"$NODE" --input-type=module --eval "$PROGRAM"';

// Windows has no such terminal, and an image may have neither.
const missing = ["python3", "ps"].filter((command) => spawnSync(command, ["--version"]).error);

test.runIf(missing.length === 0)("Ctrl-C reaches the process and not the shell it was started from", async () => {
  const shown = await inTerminal("-c", `trap "exit 1" INT; ${start}; echo "ended with $?"`);
  expect(shown).toBe("a key\nready\nnode heard it\nended with 0\n");
});

test.runIf(missing.length === 0)("a process in the background leaves the terminal as it is", async () => {
  const shown = await inTerminal("-mc", `ENDS=1 ${start} & wait $!; echo "ended with $?"`);
  expect(shown).toBe("a signal\nended with 0\n");
});

test("the CI has a terminal", () => {
  expect(process.env.CI ? missing : []).toEqual([]);
});
