// A guide of docs/, and its code as a reader would have it: files of a project, and servers that run.

import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { blocksOf } from "../../node/lib/pages.mjs";
import { freePort } from "./free-port.mjs";
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
  const next = (heading) => {
    const isNext = (block) => block.heading === heading && !taken.has(block);
    return take(blocks.find(isNext), heading);
  };
  return {
    /** The block that begins with the name of a file. */
    file: (file) =>
      take(
        blocks.find((block) => block.file === file),
        file,
      ),
    /** The next block in front of all headings. */
    opening: () => next(""),
    /** The next block below a heading. */
    below: next,
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

/**
 * Starts a server and waits until it listens: the command has the port in `PORT`, or is made with it. `ended`
 * stops it and gives what it has written.
 */
export async function serve(t, command, { cwd, env }) {
  const port = await freePort();
  const [program, ...args] = typeof command === "function" ? command(port) : command;
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env, PORT: `${port}` } });
  const ended = once(child, "close");
  let printed = "";
  const stop = async () => {
    child.kill();
    await ended;
    return printed;
  };
  t.after(stop);
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text) => {
      printed += text;
    });
  const url = `http://127.0.0.1:${port}`;
  for (const end = Date.now() + LIMIT_MS; !(await listens(url)); ) {
    if (child.exitCode !== null || Date.now() > end)
      throw new Error(`${program} ${args.join(" ")} does not serve:\n${printed}`);
  }
  return { url, port, ended: stop };
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

const CLI = fileURLToPath(new URL("../../../npm/cli/dist/main.js", import.meta.url));

/** What a shell is given for a line that begins with `npx @weseal/cli`, at another port than the guide's. */
export function shell(line, port) {
  assert.match(line, /^npx @weseal\/cli /);
  const script = line
    .replace("npx @weseal/cli", `exec "${process.execPath}" "${CLI}"`)
    .replaceAll(/\b(3000|8080)\b/g, port);
  return ["sh", "-c", script];
}

/** Runs such a line to its end: `{ status, printed }`. */
export async function weseal(line, { cwd, env, port }) {
  const [program, ...args] = shell(line, port);
  const child = spawn(program, args, { cwd, env: { ...process.env, ...ENVIRONMENT, ...env } });
  const ended = once(child, "close");
  const printed = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [status] = await ended;
  return { status, printed: printed.join("") };
}
