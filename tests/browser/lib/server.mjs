// A server of files that are in memory.

import { createServer } from "node:http";
import { extname } from "node:path";

const TYPES = {
  "": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

/** What a careful site allows: its own files, and WebAssembly; no eval. */
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:";

/** Serves the files on this machine alone; `asked` lists what was asked for. */
export async function serve(files) {
  const asked = [];
  const server = createServer(({ url }, response) => {
    asked.push(url);
    if (!Object.hasOwn(files, url)) return response.writeHead(404).end();
    const headers = { "content-type": TYPES[extname(url)], "content-security-policy": POLICY };
    return response.writeHead(200, headers).end(files[url]);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    asked,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
