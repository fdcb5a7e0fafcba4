// The page as a bundler makes it of the package's browser condition.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

const ENTRY = fileURLToPath(new URL("./page.mjs", import.meta.url));
/** The icon is empty, or a browser would ask for one. */
const PAGE =
  '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">' +
  '<script type="module" src="/dist/browser/page.js"></script>';
const MODULES = ["weseal", "extra", "rsa", "rules"].map((name) => `/wasm/${name}.wasm`);
const PACKAGE = new URL("../../../npm/weseal/", import.meta.url);

/**
 * Path to content. The bundle lies as deep as the package's own file for browsers, so that the address
 * of each module, relative to it, is right without a bundler's help.
 */
export async function bundle() {
  const { outputFiles, metafile } = await build({
    entryPoints: [ENTRY],
    outdir: "/",
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    logLevel: "silent",
  });
  const [{ contents }] = outputFiles;
  return {
    inputs: Object.keys(metafile.inputs),
    files: {
      "/": PAGE,
      "/dist/browser/page.js": contents,
      ...Object.fromEntries(
        MODULES.map((path) => [path, readFileSync(new URL(`.${path}`, PACKAGE))]),
      ),
    },
  };
}
