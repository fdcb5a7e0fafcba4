// A registry with the tarballs alone: npm chooses by os, cpu and libc as it would from its own.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

/** Serves these tarballs (name to `{ path, manifest }`) until `close` is called: `{ url, close }`. */
export async function serveRegistry(tarballs) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url.slice(1));
    const name = path.replace(/\.tgz$/, "");
    const tarball = tarballs.get(name);
    if (!tarball) {
      response.writeHead(404).end("{}");
    } else if (path.endsWith(".tgz")) {
      response.end(readFileSync(tarball.path));
    } else {
      response.end(JSON.stringify(document(tarball, server.address().port)));
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

function document({ path, manifest }, port) {
  const { name, version } = manifest;
  const integrity = `sha512-${createHash("sha512").update(readFileSync(path)).digest("base64")}`;
  const tarball = `http://127.0.0.1:${port}/${name}.tgz`;
  return {
    name,
    "dist-tags": { latest: version },
    versions: { [version]: { ...manifest, dist: { tarball, integrity } } },
  };
}
