// The page as one file, which works from a disk: `dist-offline/index.html`.

import { defineConfig } from "vite";

import { BROWSERS } from "./build/browsers.ts";
import { singleFile } from "./build/single-file.ts";

export default defineConfig({
  base: "./",
  plugins: [singleFile()],
  build: {
    outDir: "dist-offline",
    target: BROWSERS,
    assetsInlineLimit: Number.POSITIVE_INFINITY,
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: { output: { codeSplitting: false } },
  },
});
