// The lines of the READMEs, run in a shell as they stand there, from the installed package. Changed are only the port
// and how long a load takes.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, readFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { before, test } from "node:test";

import { projectWithPackages } from "./lib/installed.mjs";
import { answerOf, serve } from "./lib/server.mjs";
import { CREDENTIALS, REPOSITORY, said } from "./lib/weseal.mjs";

/** What the lines judge, and nothing is found in. */
const FILES = {
  "link.json": '{"path":"/pages/index/index","expire_type":1,"expire_interval":7}',
  "app.json": '{"pages":["pages/index/index"]}',
  "pages/index/index.js": "Page({})",
  "pages/index/index.wxml": "<view />",
  "miniprogram/app.json": '{"pages":["pages/index/index"]}',
  "miniprogram/pages/index/index.js": "Page({})",
  "miniprogram/pages/index/index.wxml": "<view />",
  "privacy.json": "[]",
  "project.config.json": '{"appid":"wx0000000000000001"}',
  "reply.json": '{"mode":"secure","body":"success"}',
  "message.json":
    '{"touser":"o","template_id":"a","form_id":"1","data":{"keyword1":{"value":"a"}}}',
};
const PAGES = ["README.md", "README.zh-CN.md", "npm/cli/README.md", "npm/cli/README.zh-CN.md"];
const LINE = /^(?:npx @weseal\/cli|weseal) (\w+).*$/gm;

let project;
before(() => {
  project = projectWithPackages(FILES);
});

/** Starts a line in a shell of its own, so that all it starts can be ended. */
function started(line) {
  const { PATH, HOME } = process.env;
  const bin = [join(project, "node_modules/.bin"), dirname(process.execPath), PATH];
  const env = { ...CREDENTIALS, HOME, PATH: bin.join(delimiter), WESEAL_LOCALE: "en" };
  return spawn("sh", ["-c", line], { cwd: project, env, detached: true });
}

/** A server that does everything right, also what is asked of a platform before its release. */
async function port(t, isPlatform) {
  const content = ({ type, event }) => {
    if (!isPlatform || type !== "text") return answerOf({ type });
    if (event.Content !== "TESTCOMPONENT_MSG_TYPE_TEXT") return "";
    const { ToUserName: FromUserName, FromUserName: ToUserName, CreateTime } = event;
    const Content = "TESTCOMPONENT_MSG_TYPE_TEXT_callback";
    return { ToUserName, FromUserName, CreateTime, MsgType: "text", Content };
  };
  const url = await serve(t, {
    content,
    config: isPlatform ? { kind: "component" } : {},
    onOpened: ({ dedupeKey }) => appendFileSync(join(project, "effects.log"), `${dedupeKey}\n`),
  });
  return new URL(url).port;
}

for (const page of PAGES) {
  const found = readFileSync(join(REPOSITORY, page), "utf8").matchAll(LINE);
  for (const [line, command] of found) {
    test(`${page}: ${line}`, async (t) => {
      const server = await port(t, line.includes("--profile component"));
      const own = command === "listen" ? line.replace("8080", "0") : `${line}`;
      const child = started(
        (command === "debug" ? own.replace(/debug/, "debug --port 0") : own)
          .replaceAll("127.0.0.1:3000", `127.0.0.1:${server}`)
          .replace("--seconds 30", "--seconds 1"),
      );
      const stdout = text(child.stdout);
      if (command === "listen" || command === "debug") {
        const [address] = await said(child.stderr, /http:\/\/127\.0\.0\.1:\d+\//);
        assert.ok((await fetch(address)).status > 0);
        process.kill(-child.pid, "SIGINT");
        await once(child, "close");
        return;
      }
      const stderr = text(child.stderr);
      const [code] = await once(child, "close");
      assert.equal(code, 0, (await stdout) + (await stderr));
    });
  }
  test(`${page}: there are lines`, () => {
    const lines = readFileSync(join(REPOSITORY, page), "utf8").match(LINE) ?? [];
    assert.ok(lines.length >= 4, `${lines.length}`);
  });
}
