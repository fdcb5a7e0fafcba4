// The page as one file, which works from a disk: `dist/offline.html`, beside the site that offers it.

import { defineConfig } from "vite";

import { BROWSERS } from "./build/browsers.ts";
import { singleFile } from "./build/single-file.ts";

export default defineConfig({
  mode: "offline",
  base: "./",
  plugins: [singleFile()],
  // The worker is inside, too: it runs from a `blob:` address.
  resolve: { alias: [{ find: /\?worker$/, replacement: "?worker&inline" }] },
  build: {
    // What is there already is the site.
    emptyOutDir: false,
    target: BROWSERS,
    assetsInlineLimit: Number.POSITIVE_INFINITY,
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: { output: { codeSplitting: false } },
  },
});
