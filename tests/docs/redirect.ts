// Loaded before an example: what the example sends to the service goes to a mock instead.
const send = globalThis.fetch;

globalThis.fetch = (input, init) => {
  const request = new Request(input, init);
  const { pathname, search, hostname } = new URL(request.url);
  if (!/^elasticsearch(-vpc)?\.[\w-]+\.aliyuncs\.com$/.test(hostname)) throw new Error(`unexpected host ${hostname}`);
  return send(new Request(new URL(pathname + search, process.env.SERVER), request));
};
