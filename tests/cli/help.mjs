// What the command says of itself, and of what it does not understand.

import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { LOCALES, REPOSITORY, said, start, weseal } from "./lib/weseal.mjs";

const COMMANDS = ["send", "listen", "open", "seal", "explain", "check", "lint", "init", "debug"];
const HAN = /\p{Script=Han}/u;

for (const locale of LOCALES) {
  for (const command of COMMANDS) {
    test(`${locale}: weseal ${command} --help`, async () => {
      const { code, stdout, stderr } = await weseal([command, "--help", "--locale", locale], {
        env: {},
      });
      assert.deepEqual({ code, stderr }, { code: 0, stderr: "" });
      assert.equal(HAN.test(stdout), locale === "zh-CN");
      for (const name of ["--help", "--locale", `weseal ${command}`])
        assert.ok(stdout.includes(name));
      assert.ok(!stdout.includes("\x1b"));
    });
  }

  test(`${locale}: the overview`, async () => {
    for (const args of [["--locale", locale], ["--help", "--locale", locale], ["help"]]) {
      const { code, stdout } = await weseal(args, { env: { WESEAL_LOCALE: locale } });
      assert.equal(code, 0);
      for (const command of COMMANDS) assert.ok(stdout.includes(`  ${command}`), command);
      assert.equal(HAN.test(stdout), locale === "zh-CN");
    }
  });
}

test("Chinese unless the environment says otherwise", async () => {
  const languages = [
    [{}, true],
    [{ LANG: "C.UTF-8" }, true],
    [{ LANG: "en_GB.UTF-8" }, false],
  ];
  for (const [env, isChinese] of languages) {
    assert.equal(HAN.test((await weseal([], { env })).stdout), isChinese);
  }
});

const PLAIN = ["--token", "abc", "--mode", "plain"];
const LISTEN = ["listen", ...PLAIN, "--port"];

test("a language that weseal does not speak", async () => {
  for (const args of [
    ["--locale", "fr"],
    ["--locale=fr", "check"],
    ["check", "--locale", "fr"],
  ]) {
    const { code, stdout, stderr } = await weseal(args, { env: {} });
    assert.deepEqual({ code, stdout }, { code: 2, stdout: "" });
    assert.match(stderr, /--locale .*fr.*zh-CN, en/);
  }
});

/** A wrong line, and what is said of it in English. */
const WRONG = [
  [["chekc"], /no command chekc; did you mean check\?/],
  [["open", "--querry", "x"], /no option --querry; did you mean --query\?/],
  [["open", "-q", "x"], /no option -q/],
  [
    ["check", "url-link", "--format", "yaml"],
    /--format has no "yaml"; there are: pretty, json, sarif, github/,
  ],
  [["open", "--query"], /--query needs a value/],
  [["send", "--all=yes"], /--all takes no value/],
  [["send", "http://x/", "y"], /too many arguments/],
  [["check"], /an argument is missing/],
  [["lint", "--fixx"], /no option --fixx; did you mean --fix\?/],
  [["lint", "a", "b"], /too many arguments/],
  [["lint", "absent"], /cannot read the folder absent: ENOENT/],
  [["lint", "--fix", "--fix-dry-run"], /--fix-dry-run and --fix do not go together/],
  [["lint", "--format", "json", "--fix-dry-run"], /--fix-dry-run and --format do not/],
  [["lint"], /there is no mini program in \./],
  [["lint", "--privacy", "absent.json"], /cannot read absent\.json: ENOENT/],
  [["init"], /an argument is missing/],
  [["init", "devtool"], /init has no "devtool"; there is: devtools/],
  [["init", "devtools"], /cannot read project\.config\.json: ENOENT/],
  [["send"], /a URL is missing or wrong/],
  [["send", "ftp://x/", "--token", "abc"], /a URL is missing or wrong/],
  [["send", "http://127.0.0.1:9/"], /missing: the Token, the EncodingAESKey, the AppID\./],
  [
    ["send", "http://127.0.0.1:9/", "--token", "abc", "--mode", "plain", "--event", "txet"],
    /did you mean text\?/,
  ],
  [["help", "chekc"], /no command chekc; did you mean check\?/],
  [["listen", "--token", "abc", "--mode", "plain", "--port", "x"], /--port is a number/],
  [[...LISTEN, "99999"], /--port is a whole number from 0 to 65535/],
  [[...LISTEN, "1.5"], /--port is a whole number from 0 to 65535/],
  [["debug", "--port", "99999"], /--port is a whole number/],
  [["open", ...PLAIN, "--query", "a=b", "--max-age", "1.5", "{}"], /--max-age is a whole number/],
  [["send", "localhost:3000/push", ...PLAIN], /lacks http:\/\/: http:\/\/localhost:3000\/push/],
  [["send", "--list", "--format", "json"], /--list and --format do not go together/],
  [["send", "http://x/", "--list"], /--list takes no URL/],
  [["send", "http://x/", "--profile", "component", "--all"], /--profile and --all do not/],
  [["send", "http://x/", "--body", "xml", "--all"], /--all and --body do not go together/],
  [["send", "http://x/", "--file", "x", "--event", "text"], /--file and --event do not/],
  [["send", "http://x/", "--file", "x", "--body", "xml"], /--file and --body do not/],
  [["send", "http://x/", "--effects", "x"], /--effects goes with --load only/],
  [["send", "http://x/", "--seconds", "1"], /--seconds goes with --load only/],
  [["send", "http://x/", "--load", "5", "--connections", "1"], /goes with --load max only/],
  [["send", "http://x/", "--message-url", "http://y/"], /--message-url goes with --profile only/],
  [
    ["send", "http://x/", ...PLAIN, "--profile", "component", "--message-url", "not a url"],
    /--message-url: a URL is missing or wrong/,
  ],
  [["send", "http://x/", ...PLAIN, "--retries", "1.5"], /--retries is a whole number/],
];

for (const [args, said] of WRONG) {
  test(`wrong use: weseal ${args.join(" ")}`, async () => {
    const { code, stdout, stderr } = await weseal([...args, "--locale", "en"], { env: {} });
    assert.deepEqual({ code, stdout }, { code: 2, stdout: "" });
    assert.match(stderr, said);
    assert.ok(!stderr.includes("    at "), stderr);
    const chinese = await weseal([...args, "--locale", "zh-CN"], { env: {} });
    assert.equal(chinese.code, 2);
    assert.match(chinese.stderr, HAN);
  });
}

test("check --help: every subject, and where the rules stand", async () => {
  const { stdout } = await weseal(["check", "--help", "--locale", "en"], { env: {} });
  const { stderr } = await weseal(["check", "nosuch", "--locale", "en"], { env: {} });
  const [, subjects] = /There are: ([\s\S]+)/.exec(stderr);
  const said = stdout.replace(/\s+/g, " ");
  for (const subject of subjects.replace(/\s+/g, "").split(",")) assert.ok(said.includes(subject));
  assert.match(said, /https:\/\/github\.com\/\S+\/docs\/rules\.md/);
});

test("Ctrl+C ends listen and debug with 0, as the help says", async () => {
  for (const args of [
    [...LISTEN, "0"],
    ["debug", "--port", "0"],
  ]) {
    const child = start([...args, "--locale", "en"], { env: {} });
    await said(child.stderr, /http:\/\/127\.0\.0\.1:\d+/);
    child.kill("SIGINT");
    const [code] = await once(child, "close");
    assert.equal(code, 0);
    const { stdout } = await weseal([args[0], "--help", "--locale", "en"], { env: {} });
    assert.match(stdout.replace(/\s+/g, " "), /130 ended by Ctrl\+C \(0 of listen and debug,/);
  }
});

test("-h and -v are --help and --version", async () => {
  for (const args of [["-h"], ["help"]])
    assert.equal((await weseal(args)).stdout, (await weseal(["--help"])).stdout);
  const short = await weseal(["open", "-h"]);
  assert.deepEqual(short, await weseal(["open", "--help"]));
  assert.equal(short.code, 0);
  assert.deepEqual(await weseal(["-v"]), await weseal(["--version"]));
});

test("--version is the package's", async () => {
  const { version } = JSON.parse(readFileSync(`${REPOSITORY}npm/cli/package.json`, "utf8"));
  assert.equal((await weseal(["--version"])).stdout, `${version}\n`);
});

test("debug: the page, on this machine alone", async () => {
  const child = start(["debug", "--port", "0"], { env: {} });
  const [, address] = await said(child.stderr, /(http:\/\/127\.0\.0\.1:\d+\/)/);
  const page = await fetch(address);
  assert.equal(page.status, 200);
  assert.match(page.headers.get("content-type"), /^text\/html/);
  assert.match(await page.text(), /weseal/);
  assert.equal((await fetch(`${address}../package.json`)).status, 404);
  assert.equal((await fetch(address, { method: "POST" })).status, 405);
  child.kill("SIGTERM");
  const [code] = await once(child, "close");
  assert.equal(code, 0);
});
