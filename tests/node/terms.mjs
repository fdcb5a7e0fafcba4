// One word for one thing: the Chinese terms of the platform's own documents, in everything that a reader
// of Chinese reads.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { GUIDES, PAGES, ROOT } from "./lib/pages.mjs";

/** The term, what must not stand for it, and where that is about something else. */
const TERMS = [
  ["消息推送", /讯息|推播/],
  ["回包", /(回复|响应|应答|返回)包(?!体)/],
  ["被动回复", /被动(应答|响应|回应)/],
  ["主动回复", /主动(应答|响应|回应)/],
  ["解密", /打开|解封|拆封|开封/, /rules/], // Links and pages are opened there.
  ["加密", /密封|封印/],
  ["验签", /(校验|验证|检查|核对)签名|签名(校验|验证|检查)|验证签章/],
  ["安全模式", /安全方式|加密模式/],
  ["兼容模式", /兼容方式|混合模式/],
  ["明文模式", /明文方式|普通模式/],
  ["令牌(Token)", /令牌(?!\(Token\))|口令/],
  ["消息加解密密钥", /秘钥|金钥/],
  ["排重", /去重|消重|查重/],
  ["填充", /补位|补齐/],
  ["AppID", /应用 ?ID|(?<!\$)APPID(?!")|(?<![A-Za-z-])appid(?=[\p{Script=Han}，。；])/u],
  ["归属 AppID", /所有者|拥有者|属主/],
  ["第三方平台 AppID", /组件 ?(AppID|平台)/],
  ["ReceiveId", /ReceiveID|接收者 ?ID/],
  ["数据水印", /(?<!数据)水印/],
  ["现网环境", /正式环境|生产环境|线上环境/],
  ["沙箱环境", /沙盒/],
  ["微信云托管", /(?<!微信)云托管/],
];

/** Folders of sources, and which of their files hold words for people. */
const SOURCES = {
  crates: /\.rs$/,
  "npm/weseal/src": /\.ts$/,
  "npm/cli/src": /\.ts$/,
  "tests/bench/page": /\.mjs$/,
  "tests/demo": /\.mjs$/,
  "www/src": /\.tsx?$/,
};

const CHINESE = /\p{Script=Han}/u;

/** Pages without code that runs. */
const OTHERS = ["npm/cli/README.zh-CN.md", "docs/rules.zh-CN.md", "www/index.html", "action.yml"];

const pages = [...PAGES, ...GUIDES].map((page) => page["zh-CN"]);
const lines = [...sources(), ...pages, ...OTHERS].flatMap((file) => {
  const text = readFileSync(new URL(file, ROOT), "utf8").split("\n");
  return text.map((line, index) => ({ line, place: `${file}:${index + 1}` }));
});
const chinese = lines.filter(({ line }) => CHINESE.test(line));

test("there are words to look at in every place", () => {
  assert.ok(chinese.length > 500, `${chinese.length} lines`);
  for (const place of ["README.zh-CN.md", "docs/", "error/code.rs", "error/hint.rs", "step.rs"])
    assert.ok(
      chinese.some((line) => line.place.includes(place)),
      place,
    );
});

for (const [term, others, elsewhere] of TERMS) {
  test(`${term}, and no other word for it`, () => {
    assert.ok(
      chinese.some(({ line }) => line.includes(term)),
      "the term is used nowhere",
    );
    const found = chinese.filter(({ line, place }) => others.test(line) && !elsewhere?.test(place));
    assert.deepEqual(
      found.map(({ place, line }) => `${place}: ${line.trim()}`),
      [],
    );
  });
}

function sources() {
  return Object.entries(SOURCES).flatMap(([folder, wanted]) => {
    const files = readdirSync(fileURLToPath(new URL(folder, ROOT)), { recursive: true });
    return files
      .map((file) => `${folder}/${file.replaceAll("\\", "/")}`)
      .filter((file) => wanted.test(file) && !/\/target\/|rules\/tests\//.test(file));
  });
}
