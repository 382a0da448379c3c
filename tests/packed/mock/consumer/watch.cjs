// Loaded before a program: notes every host that it connects to and every program that it starts.
const { appendFileSync } = require("node:fs");
const { ChildProcess } = require("node:child_process");
const { Socket } = require("node:net");

const note = (what) => appendFileSync(process.env.WATCH_LOG, `${what}\n`);

const { connect } = Socket.prototype;
Socket.prototype.connect = function (...args) {
  const [options] = args.flat();
  const { host = "localhost", path } = typeof options === "object" ? options : { host: args[1] };
  if (path === undefined || path === null) note(`connect ${host}`);
  return connect.apply(this, args);
};

const { spawn } = ChildProcess.prototype;
ChildProcess.prototype.spawn = function (options) {
  note(`spawn ${options.args.join(" ")}`);
  return spawn.call(this, options);
};
