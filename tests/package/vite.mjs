// Built by Vite for the browser, and served by its development server.

import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";

import { launch } from "../node/lib/chromium.mjs";
import { command, tool } from "./lib/paths.mjs";
import { project } from "./lib/project.mjs";
import { node } from "./lib/run.mjs";
import { assertAnswers, BODY, FORGED, QUERY } from "./lib/sample.mjs";
import { serve } from "./lib/serve.mjs";

const VITE = command("vite");

let folder;
before(async () => {
  folder = await project("vite");
  await node([VITE, "build"], { cwd: folder, env: { NODE_ENV: "production" } });
});

test("the build has each WebAssembly once, as a file, and nothing of Node", (t) => {
  const assets = join(folder, "dist/assets");
  const names = readdirSync(assets);
  const modules = names.filter((name) => name.endsWith(".wasm")).sort();
  const packaged = ["extra", "rsa", "rules", "weseal"].map((name) =>
    readFileSync(join(folder, `node_modules/weseal/wasm/${name}.wasm`)),
  );
  assert.deepEqual(
    modules.map((module) => readFileSync(join(assets, module))),
    packaged,
  );

  const scripts = names.filter((name) => !modules.includes(name));
  for (const name of scripts) {
    const text = readFileSync(join(assets, name), "utf8");
    assert.doesNotMatch(text, /\bnode:|\brequire\(|@weseal\//, name);
  }
  const size = scripts.reduce((sum, name) => sum + statSync(join(assets, name)).size, 0);
  assert.ok(
    size < 80_000,
    `${size} bytes of JavaScript: the WebAssembly as text must not be there`,
  );
  t.diagnostic(`${size} bytes of JavaScript`);
});

for (const [mode, args] of [
  ["the build", ["preview"]],
  ["the development server", []],
]) {
  test(`${mode} answers in the page`, async (t) => {
    const server = await serve(
      (port) => [VITE, ...args, "--host", "127.0.0.1", "--port", `${port}`, "--strictPort"],
      { cwd: folder },
    );
    t.after(() => server.close());
    const browser = await launch(tool("playwright-core").chromium);
    t.after(() => browser.close());
    const { page } = await browser.visit(server.url);
    assertAnswers(await answers(page), "wasm");
  });
}

async function answers(page) {
  await page.waitForFunction(() => globalThis.answer, undefined, { timeout: 30_000 });
  return page.evaluate(
    ({ queries, body }) => queries.map((query) => globalThis.answer(query, body)),
    { queries: [QUERY, FORGED], body: BODY },
  );
}
