// Run by workerd, the runtime of Cloudflare Workers.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { tool } from "./lib/paths.mjs";
import { project } from "./lib/project.mjs";
import { assertAnswers } from "./lib/sample.mjs";
import { post } from "./lib/serve.mjs";

/** The conditions that wrangler bundles with; and `workerd` on its own. */
for (const conditions of [["workerd"], ["workerd", "worker", "browser"]]) {
  test(`bundled by esbuild with the conditions ${conditions.join(", ")}`, async () => {
    const folder = await project("worker");
    const outdir = join(folder, "dist");
    const { warnings } = await tool("esbuild").build({
      entryPoints: [join(folder, "worker.mjs")],
      bundle: true,
      format: "esm",
      conditions,
      outdir,
      outExtension: { ".js": ".mjs" },
      loader: { ".wasm": "copy" },
      assetNames: "[name]",
      logLevel: "silent",
    });
    assert.deepEqual(warnings, []);
    assert.deepEqual(readdirSync(outdir).sort(), [
      "extra.wasm",
      "rsa.wasm",
      "rules.wasm",
      "weseal.wasm",
      "worker.mjs",
    ]);

    const { Miniflare } = tool("miniflare");
    const worker = new Miniflare({
      scriptPath: join(outdir, "worker.mjs"),
      modules: true,
      modulesRoot: outdir,
      modulesRules: [{ type: "CompiledWasm", include: ["**/*.wasm"] }],
      compatibilityDate: "2026-04-01",
      cf: false,
    });
    try {
      const url = await worker.ready;
      assertAnswers(await post(url), "wasm");
      // The timers of a request end with it: none of another one may count on them.
      for (const [path, status, body] of [
        ["/quick", 200, "success"],
        ["/slow", 500, "error"],
      ]) {
        const response = await fetch(new URL(path, url), { signal: AbortSignal.timeout(20_000) });
        assert.deepEqual([response.status, await response.text()], [status, body], path);
      }
    } finally {
      await worker.dispose();
    }
  });
}
