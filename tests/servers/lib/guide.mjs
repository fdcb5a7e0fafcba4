// A guide of docs/, and its code as a reader would have it: files of a project, and servers that run.

import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { blocksOf } from "../../node/lib/pages.mjs";
import { freePort } from "./redis-server.mjs";
import { account } from "./wechat.mjs";

/** The credentials as the guides read them. */
export const ENVIRONMENT = {
  WECHAT_APP_ID: account.appId,
  WECHAT_TOKEN: account.token,
  WECHAT_ENCODING_AES_KEY: account.encodingAesKey,
  WESEAL_LOCALE: "en",
  NO_COLOR: "1",
};

// Below the installed packages, so that they are found.
const PARENT = fileURLToPath(new URL("../.guide-", import.meta.url));
const LIMIT_MS = 60_000;

/** The blocks of a guide; a last test tells which of them no test has run. */
export function guide(name) {
  const blocks = blocksOf(`docs/guide-${name}.md`).map((block) => ({
    ...block,
    file: /^\/\/ ([\w./-]+\.\w+)(:.*)?$/m.exec(block.code.split("\n", 1)[0])?.[1],
  }));
  const taken = new Set();
  const take = (block, wanted) => {
    assert.ok(block, `guide-${name} has no more code of ${wanted}`);
    taken.add(block);
    return block;
  };
  return {
    /** The block that begins with the name of a file. */
    file: (file) =>
      take(
        blocks.find((block) => block.file === file),
        file,
      ),
    /** The next block below a heading. */
    below: (heading) =>
      take(
        blocks.find((block) => block.heading === heading && !taken.has(block)),
        heading,
      ),
    /** To be called behind all tests of the guide; some files may be run elsewhere. */
    everyBlockIsRun: (...elsewhere) =>
      test(`guide-${name}: every block is run`, () => {
        const left = blocks.filter(
          (block) =>
            !taken.has(block) && block.language !== "text" && !elsewhere.includes(block.file),
        );
        assert.deepEqual(left, []);
      }),
  };
}

const MAIN = { js: "main.mjs", ts: "main.mts" };

/** A folder with the blocks as files, TypeScript checked and compiled; gone after the test. */
export async function project(t, ...blocks) {
  const folder = mkdtempSync(PARENT);
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, "package.json"), "{}");
  for (const { file, language, code } of blocks) {
    const path = join(folder, file ?? MAIN[language]);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, code);
  }
  if (!blocks.some(({ language }) => language === "ts")) return folder;
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(TSCONFIG));
  const manifest = createRequire(import.meta.url).resolve("typescript/package.json");
  const tsc = join(dirname(manifest), "bin/tsc");
  await promisify(execFile)(process.execPath, [tsc, "-p", folder]).catch(({ stdout }) => {
    throw new Error(stdout);
  });
  return join(folder, "out");
}

const TSCONFIG = {
  compilerOptions: {
    target: "es2022",
    module: "nodenext",
    outDir: "out",
    rootDir: ".",
    types: ["node"],
    allowJs: true,
    strict: true,
    skipLibCheck: true,
    experimentalDecorators: true,
    emitDecoratorMetadata: true,
  },
  files: ["main.mts"],
};

/** Starts a server and waits until it listens. `printed` gives what it has written so far. */
export async function serve(t, command, { cwd, env }) {
  const port = await freePort();
  const [program, ...args] = command;
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env, PORT: `${port}` } });
  const ended = once(child, "close");
  t.after(async () => {
    child.kill();
    await ended;
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text) => {
      printed += text;
    });
  const url = `http://127.0.0.1:${port}`;
  for (const end = Date.now() + LIMIT_MS; !(await listens(url)); ) {
    if (child.exitCode !== null || Date.now() > end)
      throw new Error(`${command.join(" ")} does not serve:\n${printed}`);
  }
  return { url, port, printed: () => printed };
}

async function listens(url) {
  try {
    await fetch(url);
    return true;
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 50));
    return false;
  }
}
