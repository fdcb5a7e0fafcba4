// The guide to servers of Request and Response: its code, run as it stands there. The route of Next is built in
// tests/package, where Next is.

import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { Miniflare } from "miniflare";

import { assertReceives, textsIn } from "./lib/drive.mjs";
import { ENVIRONMENT, guide, project, serve } from "./lib/guide.mjs";

const { file, below, everyBlockIsRun } = guide("fetch");
const shared = file("wechat.mjs");
const installed = (program) =>
  fileURLToPath(new URL(`node_modules/.bin/${program}`, import.meta.url));

const servers = {
  Hono: { block: below("Hono"), command: () => [process.execPath, "main.mjs"] },
  Deno: { block: file("deno.mjs"), command: shown },
  Bun: { block: file("bun.mjs"), command: shown },
};

/** The command that the first line shows. */
function shown({ code }) {
  const [program, ...args] = code.split("\n", 1)[0].split(": ")[1].split(" ");
  return [installed(program), ...args];
}

for (const [name, { block, command }] of Object.entries(servers)) {
  test(name, async (t) => {
    const cwd = await project(t, shared, block);
    const server = await serve(t, command(block), { cwd, env: ENVIRONMENT });
    await assertReceives(`${server.url}/wechat`);
    const printed = await server.ended();
    assert.equal(textsIn(printed), 2, printed);
  });
}

test("Cloudflare Workers", async (t) => {
  const { build } = await import("esbuild");
  const folder = await project(t, file("worker.mjs"));
  const outdir = join(folder, "dist");
  await build({
    entryPoints: [join(folder, "worker.mjs")],
    bundle: true,
    format: "esm",
    conditions: ["workerd", "worker", "browser"],
    external: ["cloudflare:workers"],
    outdir,
    outExtension: { ".js": ".mjs" },
    loader: { ".wasm": "copy" },
    assetNames: "[name]",
    logLevel: "silent",
  });
  let printed = "";
  const worker = new Miniflare({
    handleRuntimeStdio: (...streams) => {
      for (const stream of streams)
        stream.setEncoding("utf8").on("data", (text) => {
          printed += text;
        });
    },
    scriptPath: join(outdir, "worker.mjs"),
    modules: true,
    modulesRoot: outdir,
    modulesRules: [{ type: "CompiledWasm", include: ["**/*.wasm"] }],
    compatibilityDate: "2026-04-01",
    bindings: ENVIRONMENT,
    cf: false,
  });
  try {
    const url = await worker.ready;
    await assertReceives(`${url.origin}/wechat`);
  } finally {
    await worker.dispose();
  }
  assert.equal(textsIn(printed), 2, printed);
});

everyBlockIsRun("app/wechat/route.js");
