// A whole request in one paste: it is sorted into the fields, whoever printed it, and opens.

import assert from "node:assert/strict";
import { test } from "node:test";

import { hosted } from "./lib/hosted.mjs";
import { contentOf } from "./lib/page.mjs";
import { vector } from "./lib/vectors.mjs";

const json = vector("official-safe-json-post");
const xml = vector("official-component-xml-post");
const plain = vector("official-plain-json-post");
const query = ({ query: given }) => new URLSearchParams(given).toString();
const { token, encodingAesKey, appId } = json.config;

/** A body with everything that a shell or Markdown would change. */
const quoted = {
  body: String.raw`{"MsgType":"text","Content":"it's \"here\" \\_there\\\\_ $HOME"}`,
};

/** What is pasted: its name, the text, the vector whose request it holds, and whether the settings are in it. */
const PASTED = [
  [
    "the walk through a push of WeChat's documents",
    `假设 URL 配置为 https://www.qq.com/revice， 数据格式为 JSON，Token="${token}"，EncodingAESKey="${encodingAesKey}"，小程序 AppID="${appId}"。
推送的 URL 链接：：https://www.qq.com/recive?${query(json).replaceAll("_", "\\_")}
推送的包体：
\`\`\`
${json.body}
\`\`\`
回包格式如下：
<xml><Encrypt><![CDATA[\${msg_encrypt}$]]></Encrypt></xml>
{"Encrypt": "另一个", "Nonce": 1}`,
    json,
    true,
  ],
  [
    "the walk through a third-party platform's push",
    `假设 URL 配置为 https://www.qq.com/$APPID$/revice，消息校验 Token="${xml.config.token}"，消息加解密 Key="${xml.config.encodingAesKey}"，第三方平台 Appid="${xml.config.appId}"，代接收的小程序 Appid="wxba5fad812f8e6fb9"。
推送的 URL 链接：https://www.qq.com/wxba5fad812f8e6fb9/revice?${query(xml)}
推送的包体：
${xml.body}`,
    xml,
    true,
  ],
  [
    "single parameters, each on its line",
    `Token: ${plain.config.token}
signature: ${plain.query.signature}
timestamp: ${plain.query.timestamp}
nonce: ${plain.query.nonce}
${plain.body}`,
    plain,
    false,
  ],
  [
    "a curl command",
    `curl -X POST 'https://example.com/wechat?${query(json)}' -H 'content-type: application/json' --data-raw '${json.body}'`,
    json,
    false,
  ],
  [
    "a curl command with the body in double quotes",
    `curl "https://example.com/wechat?${query(json)}" -d ${JSON.stringify(json.body)}`,
    json,
    false,
  ],
  [
    "a curl command with quotes within single quotes",
    `$ curl -X POST \\\n  'https://example.com/wechat?${query(plain)}' \\\n  -d '${quoted.body.replaceAll("'", "'\\''")}'`,
    { ...plain, body: quoted.body },
    false,
  ],
  [
    "a curl command with escapes",
    `curl --data-binary $'${quoted.body.replace(/[\\']/g, "\\$&").replaceAll("\n", "\\n")}' 'https://example.com/wechat?${query(plain)}'`,
    { ...plain, body: quoted.body },
    false,
  ],
  [
    "a body with a backslash before an underscore",
    `https://example.com/wechat?${query(plain)}\n${quoted.body}`,
    { ...plain, body: quoted.body },
    false,
  ],
  [
    "a raw HTTP request",
    `POST /wechat?${query(xml)} HTTP/1.1\r\nHost: example.com\r\nContent-Type: text/xml\r\n\r\n${xml.body}`,
    xml,
    false,
  ],
  [
    "the event of a cloud function",
    JSON.stringify({
      httpMethod: "POST",
      queryStringParameters: json.query,
      isBase64Encoded: true,
      body: Buffer.from(json.body).toString("base64"),
    }),
    json,
    false,
  ],
];

const { site, browser } = hosted();

for (const [name, text, { config, query: given, body }, isComplete] of PASTED) {
  test(`pasted whole: ${name}`, async (t) => {
    const { page, assertQuiet } = await visited(t);
    await page.locator("textarea").first().focus();
    await paste(page, text);
    const [url] = await values(page);
    const { searchParams } = new URL(url.includes("?") ? url : `?${url}`, "https://example.com");
    assert.deepEqual(Object.fromEntries(searchParams), given);
    assert.equal(await contentOf(page), body.replaceAll("\r\n", "\n"));
    if (isComplete) {
      const [, ...settings] = (await values(page)).filter((value) => value !== body);
      assert.deepEqual(settings.slice(0, 3), [config.token, config.encodingAesKey, config.appId]);
      await page.locator(".callout").waitFor();
      assert.match(await page.locator(".callout").first().textContent(), /验签与解密成功/);
    }
    assert.match(await page.locator(".pasted").textContent(), /已从粘贴的文字中识别：.*包体/);
    assertQuiet();
  });
}

test("what is one field's content goes where it is pasted", async (t) => {
  const { page } = await visited(t);
  for (const text of [json.body, query(json), "几句话 { 与括号 } timestamp=1 nonce=2"]) {
    await page.locator("textarea").first().focus();
    await page.keyboard.press("Control+A");
    await paste(page, text);
    const [url] = await values(page);
    assert.equal(url, text);
    assert.equal(await page.locator(".pasted").textContent(), "");
  }
});

test("a paste leaves nothing of the request before", async (t) => {
  const { page } = await visited(t);
  await page.getByRole("button", { name: "第三方平台 XML" }).click();
  await page.locator(".callout").waitFor();
  await page.locator("textarea").first().focus();
  await paste(page, `curl 'https://example.com/wechat?${query(vector("official-echo-get"))}'`);
  assert.equal(await contentOf(page), "");
  const kind = page.getByLabel("账号类型");
  assert.equal(await kind.inputValue(), "miniprogram");
});

test("a request pasted into a field of the settings is what that field is given", async (t) => {
  const { page } = await visited(t);
  const [before] = await values(page);
  await page.getByLabel("令牌(Token)", { exact: true }).focus();
  await paste(page, PASTED[3][1]);
  assert.equal((await values(page))[0], before);
});

const LONG = 200_000;
/** Texts that a careless pattern goes through again and again. */
const HOSTILE = [
  ["Base64 in an envelope", `{"Encrypt":"${"A".repeat(LONG - 20)}"}`],
  ["a run with a nonce", `${"A".repeat(LONG - 10)} nonce=1`],
  ["blanks", `nonce Token${" ".repeat(LONG - 20)}`],
  ["Tokens and blanks", `nonce=1&timestamp=1&signature=1 ${"Token  ".repeat(28_000)}`],
  ["XML that does not end", `timestamp=1&nonce=1&signature=1 ${"<xml>".repeat(39_000)}`],
  ["braces", `timestamp=1&nonce=1&signature=1 "Encrypt": ${"{".repeat(LONG - 60)}`],
  ["quotes", `timestamp=1&nonce=1&signature=1 "Encrypt": {${'"\\'.repeat(60_000)}`],
  ["names of parameters", "timestamp=nonce=".repeat(LONG / 16)],
  ["a command that does not end", `curl nonce ${'"\\'.repeat(60_000)}`],
];

for (const [name, text] of HOSTILE) {
  test(`a long text is taken, too: ${name}`, async (t) => {
    const { page } = await visited(t);
    assert.ok(text.length <= LONG);
    await page.locator("textarea").first().focus();
    await paste(page, text);
    await page.getByRole("button", { name: "安全模式 JSON" }).click();
    await page.locator('.callout[data-tone="ok"]').waitFor();
  });
}

async function visited(t) {
  const opened = await browser.visit(site.address, {
    permissions: ["clipboard-read", "clipboard-write"],
  });
  t.after(opened.close);
  return opened;
}

async function paste(page, text) {
  await page.evaluate((given) => navigator.clipboard.writeText(given), text);
  await page.keyboard.press("Control+V");
}

/** The fields of the form, the address first. */
function values(page) {
  return page.locator("form .input").evaluateAll((inputs) => inputs.map(({ value }) => value));
}
