// The guide to one's own machine: its commands, run as they stand there.

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { query } from "../../npm/weseal/dist/generated/delivery.js";
import { post, textMessage } from "./lib/drive.mjs";
import { ENVIRONMENT, guide, project, serve, shell, weseal } from "./lib/guide.mjs";
import { account, pushed } from "./lib/wechat.mjs";

const { opening, below, everyBlockIsRun } = guide("local");
const settings = opening();
const other = guide("node");
const server = [other.file("wechat.mjs"), other.below("Express 4 and 5")];
const sends = below("Without WeChat").code.trim().split("\n");
const listens = below("Through a tunnel").code.trim();
const explains = below("When a request is refused").code.trim();

/** A folder with the file of credentials, and whatever else. */
async function folder(t, ...blocks) {
  const cwd = await project(t, ...blocks);
  writeFileSync(join(cwd, "weseal.json"), settings.code);
  return cwd;
}

test("the file has the credentials", () => {
  assert.deepEqual(JSON.parse(settings.code), account);
});

/** What comes of a line, against the server of the other guide. */
async function sent(t, line) {
  const cwd = await folder(t, ...server);
  const { port } = await serve(t, [process.execPath, "main.mjs"], { cwd, env: ENVIRONMENT });
  const result = await weseal(line, { cwd, port });
  assert.ok(!result.printed.includes(account.encodingAesKey), "the key is not printed");
  return result;
}

for (const line of sends.slice(0, 2)) {
  test(line, async (t) => {
    const { status, printed } = await sent(t, line);
    assert.equal(status, 0, printed);
  });
}

test(sends[2], async (t) => {
  const { status, printed } = await sent(t, `${sends[2]} --format json`);
  const { summary, outcomes } = JSON.parse(printed);
  assert.ok(summary.pass > 100, printed);
  assert.equal(status, 1);
  // What the guide says: the server has no handlers for these.
  for (const { section, id } of outcomes.filter(({ verdict }) => verdict === "fail")) {
    assert.equal(section, "push", id);
    assert.ok(query.includes(id.split("-")[0]), id);
  }
});

test(listens, async (t) => {
  const cwd = await folder(t);
  const command = (port) => shell(listens, port);
  const { url, ended } = await serve(t, command, { cwd, env: ENVIRONMENT });
  assert.equal((await post(url, textMessage("你好 from the tunnel"))).text, "success");
  assert.match(await ended(), /你好 from the tunnel/);
});

test(explains, async (t) => {
  const cwd = await folder(t);
  const { query: received, body } = pushed(textMessage(), "json");
  writeFileSync(join(cwd, "query.txt"), received);
  writeFileSync(join(cwd, "body.json"), body.replace('"Encrypt":"', '"Encrypt":" '));
  const { status, printed } = await weseal(explains, { cwd });
  assert.equal(status, 1, printed);
  assert.match(printed, /Usual causes\s+A "\+" of the cipher text has become a blank/);
});

everyBlockIsRun();
