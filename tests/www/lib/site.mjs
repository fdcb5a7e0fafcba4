// The built page, served as `cargo xtask www` serves it.

import { fileURLToPath } from "node:url";

import { preview } from "vite";

const ROOT = fileURLToPath(new URL("../../../www", import.meta.url));

/** Serves it on this machine alone, at any free port. */
export async function serve() {
  const server = await preview({
    root: ROOT,
    logLevel: "error",
    preview: { host: "127.0.0.1", port: 0 },
  });
  return { address: server.resolvedUrls.local[0], close: () => server.close() };
}
