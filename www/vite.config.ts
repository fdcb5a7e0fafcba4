// The site: `dist`, to be served from any folder of any server.

import { defineConfig } from "vite";

import { BROWSERS } from "./build/browsers.ts";
import { contentPolicy, HEADERS } from "./build/policy.ts";

export default defineConfig({
  base: "./",
  plugins: [contentPolicy()],
  build: {
    target: BROWSERS,
    // A module of WebAssembly stays a file: as text it would be a third larger.
    assetsInlineLimit: 0,
    // The policy allows no script inside the page, and these browsers need none to preload.
    modulePreload: { polyfill: false },
    // What loads what: `size.mjs` follows it.
    manifest: true,
    // The examples of the rules are one file, loaded when one of them is asked for.
    chunkSizeWarningLimit: 700,
  },
  preview: { port: 4173, headers: HEADERS },
});
