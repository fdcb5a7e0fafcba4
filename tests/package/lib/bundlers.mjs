// Bundlers for servers: each makes of an entry one script in an empty folder, and gives its path.

import assert from "node:assert/strict";
import { dirname, extname, join } from "node:path";

import { command, tool } from "./paths.mjs";
import { node } from "./run.mjs";
import { temporary } from "./temporary.mjs";

const ENDINGS = { cjs: ".cjs", esm: ".mjs" };

export function esbuild(format) {
  return async (entry) => {
    const outfile = join(temporary(), `bundle${ENDINGS[format]}`);
    const { warnings } = await tool("esbuild").build({
      entryPoints: [entry],
      bundle: true,
      platform: "node",
      format,
      outfile,
      logLevel: "silent",
    });
    assert.deepEqual(warnings, []);
    return outfile;
  };
}

export function webpack(format) {
  return async (entry) => {
    const path = temporary();
    const filename = `bundle${ENDINGS[format]}`;
    const esm = { experiments: { outputModule: true }, output: { path, filename, module: true } };
    const report = await compile({
      mode: "production",
      target: "node",
      entry,
      ...(format === "esm" ? esm : { output: { path, filename } }),
    });
    assert.deepEqual(report.errors, []);
    // It says so of every platform whose package is not installed.
    const others = report.warnings.filter(({ message }) => !message.includes("resolve '@weseal/"));
    assert.deepEqual(others, []);
    return join(path, filename);
  };
}

function compile(options) {
  return new Promise((resolve, reject) => {
    tool("webpack")(options, (error, stats) => (error ? reject(error) : resolve(stats.toJson())));
  });
}

/** The format of what ncc makes is that of the entry. */
export async function ncc(entry) {
  const folder = temporary();
  const script = command("ncc", "@vercel/ncc");
  await node([script, "build", entry, "--no-cache", "-o", folder], { cwd: dirname(entry) });
  return join(folder, `index${extname(entry)}`);
}
