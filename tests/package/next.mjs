// Built by Next: a route of Node, and a route at the edge.

import assert from "node:assert/strict";
import { cpSync, existsSync } from "node:fs";
import { basename, join } from "node:path";
import { before, describe, test } from "node:test";

import { addonPackage, command, HERE } from "./lib/paths.mjs";
import { project } from "./lib/project.mjs";
import { node } from "./lib/run.mjs";
import { assertAnswers } from "./lib/sample.mjs";
import { post, serve } from "./lib/serve.mjs";
import { temporary } from "./lib/temporary.mjs";

const NEXT = command("next");

let folder;
before(async () => {
  // Not in the folder for temporary files: Next must find its own packages above the app.
  folder = await project("next", { parent: HERE });
});

async function build(env) {
  await node([NEXT, "build"], { cwd: folder, env: { ROOT: HERE, ...env } });
}

describe("as it comes", () => {
  before(() => build());

  test("both routes answer, with WebAssembly", async () => {
    const args = (port) => [NEXT, "start", "--hostname", "127.0.0.1", "--port", `${port}`];
    await answers(args, folder, { node: "wasm", edge: "wasm" });
  });
});

describe("standalone, with weseal among serverExternalPackages", () => {
  before(() => build({ EXTERNAL: "yes" }));

  test("takes the addon along, and the route of Node uses it", async () => {
    const deployed = temporary();
    cpSync(join(folder, ".next/standalone"), deployed, { recursive: true, verbatimSymlinks: true });
    const app = join(deployed, basename(folder));
    assert.ok(existsSync(join(app, "node_modules", addonPackage().name, "weseal.node")));
    await answers(() => ["server.js"], app, { node: "native", edge: "wasm" });
  });
});

async function answers(args, cwd, backends) {
  const server = await serve(args, { cwd, env: { ROOT: HERE, NODE_ENV: "production" } });
  try {
    for (const [route, backend] of Object.entries(backends)) {
      assertAnswers(await post(`${server.url}/api/${route}`), backend);
    }
  } finally {
    await server.close();
  }
}
