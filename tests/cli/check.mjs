// `weseal check`: every format, in both languages.

import assert from "node:assert/strict";
import { test } from "node:test";
import { stripVTControlCharacters } from "node:util";

import { folder, LOCALES, weseal } from "./lib/weseal.mjs";

const LINK = `{
  "path": "/pages/首页/index?a=1",
\t"query": "a=1",
  "说明": "中文字段", "expire_type": 1, "expire_interval": "7"
}
`;
const cwd = folder({
  "link.json": LINK,
  "good.json": '{"path":"/pages/index/index","expire_type":1,"expire_interval":7}',
  "info.json": '{"mode":"secure","body":"success","contentType":"text/html"}',
  "broken.json": '{\n  "path" "/a"\n}\n',
});
const check = (args, env = {}) => weseal(["check", ...args], { cwd, env });

/** What is looked for in a text, by line and column in UTF-16 units. */
function at(text, { line, column, endLine, endColumn }) {
  assert.equal(line, endLine);
  return text.split("\n")[line - 1].slice(column - 1, endColumn - 1);
}

test("exit codes: nothing found, found, unreadable, no such file", async () => {
  const codes = await Promise.all(
    ["good.json", "link.json", "broken.json", "absent.json"].map((file) =>
      check(["url-link", file]),
    ),
  );
  assert.deepEqual(
    codes.map(({ code }) => code),
    [0, 1, 2, 2],
  );
  assert.match(codes[3].stdout, /absent\.json.*ENOENT/);
});

for (const locale of LOCALES) {
  test(`${locale}: the line, a caret below what is meant, the help and the source`, async () => {
    const { code, stdout, stderr } = await check(["url-link", "link.json", "--locale", locale]);
    assert.deepEqual({ code, stderr }, { code: 1, stderr: "" });
    assert.ok(!stdout.includes("\x1b"), "no colour where there is no terminal");
    const word = locale === "en" ? "error" : "错误";
    assert.ok(stdout.includes(`${word}[url-link-type]:`), stdout);
    assert.ok(stdout.includes("--> link.json:4:54  /expire_interval"), stdout);
    const words = locale === "en" ? ["help", "source"] : ["建议", "出处"];
    assert.match(stdout, new RegExp(`\\n {2}= ${words[0]}: .+\\n {2}= ${words[1]}: .+`));
    assert.match(stdout, /https:\/\/developers\.weixin\.qq\.com\/\S+\n?/);
  });
}

test("the caret stands below its place where characters are wide", async () => {
  const { stdout } = await check(["url-link", "link.json", "--locale", "en"]);
  const lines = stdout.split("\n");
  const index = lines.findIndex(
    (line) => line.includes('"expire_interval": "7"') && !line.includes("^"),
  );
  const caret = lines.slice(index + 1).find((line) => line.includes("^^^"));
  const wide = (text) =>
    [...text].reduce((width, char) => width + (/\p{Script=Han}/u.test(char) ? 2 : 1), 0);
  const before = lines[index].slice(0, lines[index].indexOf('"7"'));
  // Several findings are on this line; the one of the value is as long as the value.
  const marks = lines.filter((line) => /\|\s+\^{3}$/.test(line)).map((line) => line.indexOf("^"));
  assert.ok(caret !== undefined && marks.includes(wide(before)), stdout);
});

test("colour where it is asked for, and nowhere else", async () => {
  const plain = await check(["url-link", "link.json"]);
  const coloured = await check(["url-link", "link.json"], { FORCE_COLOR: "1" });
  const refused = await check(["url-link", "link.json"], { FORCE_COLOR: "1", NO_COLOR: "1" });
  assert.ok(coloured.stdout.includes("\x1b["));
  assert.equal(stripVTControlCharacters(coloured.stdout), plain.stdout);
  assert.equal(refused.stdout, plain.stdout);
});

test("json: findings with lines and columns", async () => {
  const { code, stdout } = await check(["url-link", "link.json", "good.json", "--format", "json"]);
  assert.equal(code, 1);
  const { subject, summary, files } = JSON.parse(stdout);
  assert.equal(subject, "url-link");
  assert.deepEqual(
    files.map(({ file, findings }) => [file, findings.length > 0]),
    [
      ["link.json", true],
      ["good.json", false],
    ],
  );
  const [{ findings }] = files;
  assert.equal(findings.length, summary.error + summary.warning + summary.info);
  const found = findings.find(({ rule }) => rule === "url-link-type");
  assert.equal(at(LINK, found), '"7"');
});

for (const locale of LOCALES) {
  test(`${locale}: sarif tells each rule once, and regions that hold what is meant`, async () => {
    const args = ["url-link", "link.json", "broken.json", "--format", "sarif", "--locale", locale];
    const { code, stdout } = await check(args);
    assert.equal(code, 2);
    const { version, runs } = JSON.parse(stdout);
    assert.equal(version, "2.1.0");
    const [{ tool, results, invocations, columnKind }] = runs;
    assert.equal(columnKind, "utf16CodeUnits");
    assert.equal(tool.driver.language, locale);
    const ids = tool.driver.rules.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const result of results) {
      assert.equal(ids[result.ruleIndex], result.ruleId);
      const [{ physicalLocation }] = result.locations;
      const { charOffset, charLength, startLine, startColumn } = physicalLocation.region;
      const before = LINK.slice(0, charOffset).split("\n");
      assert.deepEqual([before.length, before.at(-1).length + 1], [startLine, startColumn]);
      assert.ok(charLength >= 0);
    }
    assert.equal(invocations[0].executionSuccessful, false);
    assert.equal(invocations[0].toolExecutionNotifications.length, 1);
  });
}

test("github: one annotation a line, with what would break it escaped", async () => {
  const { code, stdout } = await check(["url-link", "link.json", "--format", "github"]);
  assert.equal(code, 1);
  const lines = stdout.trimEnd().split("\n");
  for (const line of lines)
    assert.match(line, /^::(error|warning|notice) file=link\.json,line=\d+,endLine=\d+/);
  assert.ok(lines.some((line) => line.includes("%0A") && line.includes("title=url-link-type::")));
});

test("standard input, and a byte-order mark", async () => {
  const { code, stdout } = await weseal(["check", "url-link", "-", "--locale", "en"], {
    env: {},
    input: `\ufeff${LINK}`,
  });
  assert.equal(code, 1);
  assert.match(stdout, /--> stdin:4:54 /);
});

test("--as-of: the rules of a day", async () => {
  const rulesOf = async (day) => {
    const args = ["template-message", "-", "--as-of", day, "--format", "json"];
    const { stdout } = await weseal(["check", ...args], { env: {}, input: "{}" });
    return JSON.parse(stdout).files[0].findings.map(({ rule }) => rule);
  };
  assert.ok((await rulesOf("2026-11-01")).includes("template-message-retired"));
  assert.ok(!(await rulesOf("2018-01-01")).includes("template-message-retired"));
  const wrong = await check(["url-link", "good.json", "--as-of", "2022-13-01", "--locale", "en"]);
  assert.equal(wrong.code, 2);
  assert.match(wrong.stderr, /asOf/);
});

test("--fail-on: which severity fails", async () => {
  const codeOf = async (severity) =>
    (await check(["push-reply", "info.json", "--fail-on", severity])).code;
  assert.deepEqual([await codeOf("warning"), await codeOf("info")], [0, 1]);
});

test("broken JSON is shown with its place", async () => {
  const { code, stdout } = await check(["url-link", "broken.json", "--locale", "en"]);
  assert.equal(code, 2);
  assert.match(stdout, /--> broken\.json:2:10\n.*\n2 \| {3}"path" "\/a"\n {2}\| {10}\^/);
});

test("a subject that was nearly right", async () => {
  const { code, stderr } = await check(["url-lnk", "good.json", "--locale", "en"]);
  assert.equal(code, 2);
  assert.match(stderr, /did you mean url-link\?/);
});

test("text of a payload cannot steer the terminal", async () => {
  const input = '{"path":"/a","\u001b[31m\u202eevil":1}';
  const { stdout } = await weseal(["check", "url-link", "-"], { env: {}, input });
  assert.ok(!stdout.includes("\x1b") && !stdout.includes("\u202e"));
});
