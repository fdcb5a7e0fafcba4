// What `weseal check` prints of files with secrets, of broken ones and of many.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { folder, LOCALES, MAIN, weseal } from "./lib/weseal.mjs";

const FORMATS = ["pretty", "json", "sarif", "github"];
const LINK = '{"path":"pages/index","expire_type":"1"}';

/** Preloaded: the command takes these streams for terminals. */
const terminal = (...names) => {
  const lines = names.map((name) => `process.${name}.isTTY=true`).join(";");
  return { NODE_OPTIONS: `--import=data:text/javascript,${lines}`, TERM: "xterm" };
};

const SECRET = "s3cretValue5678";
/** What a file may hold, and how: each has a finding of push-config, or none can be read. */
const HOLDERS = [
  ...["token", "encodingAesKey", "sessionKey", "session_key", "ticket", "component_verify_ticket"],
  ...["appKey", "secret", "appsecret", "access_token", "accessToken", "refresh_token", "aesKey"],
].flatMap((name) => [
  `{"${name}":"${SECRET}","token":"!","a":1}`,
  `{"${name}" : ["${SECRET}", "x"],"token":"!"}`,
  `{"${name}":"${SECRET}" "a":1}`,
  `{"${name}":"${SECRET}`,
  `{${name}: ${SECRET}, x}`,
  `{"url":"https://x.example/?${name}=${SECRET}&a=1" "b"}`,
]);

test("no output shows a secret of a file, whole or broken", async () => {
  const files = Object.fromEntries(HOLDERS.map((text, index) => [`${index}.json`, text]));
  const cwd = folder(files);
  for (const format of FORMATS) {
    const args = ["check", "push-config", ...Object.keys(files), "--format", format];
    const { stdout, stderr } = await weseal(args, { cwd, env: {} });
    assert.ok(stdout.length > 1000 && stderr === "");
    assert.ok(!stdout.includes(SECRET), stdout.slice(stdout.indexOf(SECRET) - 300));
  }
});

test("what stands for a secret is as wide, so that the caret stays where it belongs", async () => {
  const input = '{"token":"abc def","encodingAesKey":"short"}';
  const args = ["check", "push-config", "-", "--locale", "en"];
  const { stdout } = await weseal(args, { env: {}, input });
  assert.match(
    stdout,
    /1 \| \{"token":"\*{3} \*{3}","encodingAesKey":"\*{5}"\}\n {2}\| {10}\^{9}\n/,
  );
});

test("broken JSON on one long line: what stands around the place", async () => {
  const input = `{${'"a":1,'.repeat(5000)}"b" 2,${'"c":3,'.repeat(5000)}"d":4}`;
  const { code, stdout } = await weseal(["check", "url-link", "-"], { env: {}, input });
  assert.equal(code, 2);
  const [line, caret] = stdout
    .split("\n")
    .filter((text) => / \| ["…]/.test(text) || /\^/.test(text));
  assert.ok(line.length < 120, `${line.length}`);
  assert.equal(line[caret.indexOf("^")], "2");
});

test("the place of broken JSON is in UTF-16 units behind an emoji, in every format", async () => {
  const input = '{"a":"😀😀" x}';
  const check = async (format) =>
    (await weseal(["check", "url-link", "-", "--format", format], { env: {}, input })).stdout;
  const column = input.indexOf("x}") + 1;
  // An emoji is two columns wide, and two units long.
  const lines = (await check("pretty")).split("\n");
  assert.ok(lines.some((line) => line.endsWith(`--> stdin:1:${column}`)));
  const caret = lines.find((line) => line.includes("^"));
  assert.equal(caret.indexOf("^"), "1 | ".length + column - 1);
  assert.match(await check("github"), new RegExp(`file=stdin,line=1,col=${column}::`));
  const [run] = JSON.parse(await check("sarif")).runs;
  const [{ locations }] = run.invocations[0].toolExecutionNotifications;
  assert.deepEqual(locations[0].physicalLocation.region, { startLine: 1, startColumn: column });
  assert.equal(JSON.parse(await check("json")).files[0].column, column);
});

for (const locale of LOCALES) {
  test(`${locale}: a file that cannot be read hides no other`, async () => {
    const cwd = folder({ "link.json": LINK, "long.json": " ".repeat(1024 * 1024 + 1) });
    const files = ["absent.json", "link.json", ".", "long.json"];
    for (const format of FORMATS) {
      const args = ["check", "url-link", ...files, "--format", format, "--locale", locale];
      const { code, stdout, stderr } = await weseal(args, { cwd, env: {} });
      assert.deepEqual({ code, stderr }, { code: 2, stderr: "" });
      for (const said of ["ENOENT", "EISDIR", "1 MiB", "url-link-type"])
        assert.ok(stdout.includes(said), `${format}: ${said}`);
      assert.ok(!stdout.includes("details.position"));
    }
  });
}

test("sarif: no placeholder, and absolute paths are addresses", async () => {
  const cwd = folder({ "push.json": '{"token":"!","encodingAesKey":"short"}' });
  const files = [join(cwd, "push.json"), "push.json", "C:\\a b\\absent.json"];
  const args = ["check", "push-config", ...files, "--format", "sarif"];
  const [run] = JSON.parse((await weseal(args, { cwd, env: {} })).stdout).runs;
  for (const { shortDescription } of run.tool.driver.rules)
    assert.ok(!/[{}]/.test(shortDescription.text), shortDescription.text);
  const uris = run.results.map(
    ({ locations }) => locations[0].physicalLocation.artifactLocation.uri,
  );
  assert.deepEqual([...new Set(uris)], [`file://${join(cwd, "push.json")}`, "push.json"]);
  const [{ locations }] = run.invocations[0].toolExecutionNotifications;
  const { uri } = locations[0].physicalLocation.artifactLocation;
  assert.equal(uri, "file:///C:/a%20b/absent.json");
});

test("progress on a terminal, each file as it is done, and none elsewhere", async () => {
  const cwd = folder({ "a.json": LINK, "b.json": LINK });
  const args = ["check", "url-link", "a.json", "b.json"];
  const shown = await weseal(args, { cwd, env: terminal("stderr") });
  assert.match(shown.stderr, /0\/2.*1\/2/s);
  const quiet = await weseal(args, { cwd, env: {} });
  assert.equal(quiet.stderr, "");
  assert.equal(quiet.stdout, shown.stdout);
});

test("colours go by the stream: a redirected stderr has none", async () => {
  const env = terminal("stdout");
  const { stdout } = await weseal(["--help"], { env });
  assert.ok(stdout.includes("\x1b["));
  const { code, stderr } = await weseal(["chekc"], { env });
  assert.equal(code, 2);
  assert.ok(stderr !== "" && !stderr.includes("\x1b"), JSON.stringify(stderr));
  const other = await weseal(["chekc"], { env: terminal("stderr") });
  assert.ok(other.stderr.includes("\x1b["));
});

test("an output that takes nothing more is said in a line", async () => {
  const full = openSync("/dev/full", "w");
  const child = spawn(process.execPath, [MAIN, "send", "--list"], {
    stdio: ["ignore", full, "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (chunk) => {
    said += chunk;
  });
  const [code] = await once(child, "close");
  closeSync(full);
  assert.equal(code, 2);
  assert.match(said, /^.*ENOSPC\n$/);
});
