// The command `weseal`, run as a user runs it.

import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const REPOSITORY = fileURLToPath(new URL("../../../", import.meta.url));
export const MAIN = join(REPOSITORY, "npm/cli/dist/main.js");
export const LOCALES = ["zh-CN", "en"];

export const TOKEN = "aTokenOfTests";
export const KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
export const APP_ID = "wxba5fad812f8e6fb9";
/** What no output may hold. */
export const SECRETS = [TOKEN, KEY];

/** The credentials, as the environment has them. */
export const CREDENTIALS = {
  WESEAL_TOKEN: TOKEN,
  WESEAL_ENCODING_AES_KEY: KEY,
  WESEAL_APP_ID: APP_ID,
};

/** Starts the command: no terminal, an empty folder, and nothing of this process's environment that it reads. */
export function start(args, { env = CREDENTIALS, cwd = folder(), main = MAIN } = {}) {
  const { PATH, HOME } = process.env;
  return spawn(process.execPath, [main, ...args], { cwd, env: { PATH, HOME, ...env } });
}

/** Runs it to its end: `{ code, stdout, stderr }`. */
export function weseal(args, { input = "", ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = start(args, options);
    const found = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"]) {
      child[name].setEncoding("utf8").on("data", (chunk) => {
        found[name] += chunk;
      });
    }
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...found }));
    // A command that reads nothing may have ended before.
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}

/** The first line on one of its outputs that the pattern finds. */
export function said(stream, pattern) {
  return new Promise((resolve, reject) => {
    let text = "";
    stream.setEncoding("utf8").on("data", (chunk) => {
      text += chunk;
      const match = pattern.exec(text);
      if (match) resolve(match);
    });
    stream.on("end", () => reject(new Error(`${pattern} was never said: ${text}`)));
  });
}

const folders = [];
process.on("exit", () => {
  for (const path of folders) rmSync(path, { recursive: true, force: true });
});

/** An empty folder, or one with these files, that is gone when this process is. */
export function folder(files = {}) {
  const path = mkdtempSync(join(tmpdir(), "weseal-cli-"));
  folders.push(path);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return path;
}

/** A copy of a project of tests/projects, to be changed. */
export function projectCopy(name) {
  const path = folder();
  cpSync(join(REPOSITORY, "tests/projects", name), path, { recursive: true });
  rmSync(join(path, "expected.json"));
  return path;
}
