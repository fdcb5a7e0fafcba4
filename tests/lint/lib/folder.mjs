// A folder with files, gone when the process ends.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Makes a folder with these files: paths and what is in them. */
export function folder(files) {
  const top = mkdtempSync(join(tmpdir(), "weseal-lint-"));
  process.on("exit", () => rmSync(top, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    const file = join(top, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return top;
}

/** A mini program that uses wx.chooseAddress and does not declare it. */
export const APP = {
  "app.json": '{"pages":["pages/index/index"]}',
  "app.js": "App({ onLaunch() { wx.onNeedPrivacyAuthorization((resolve) => ask(resolve)) } })",
  "pages/index/index.wxml": '<button id="ok" open-type="agreePrivacyAuthorization"/>',
  "pages/index/index.js": "Page({ onLoad() { wx.chooseAddress({}) } })",
};

/** What is found in it. */
export const FOUND = "app-private-infos-undeclared";
