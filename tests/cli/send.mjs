// `weseal send` against servers that are right, and against one fault at a time.

import assert from "node:assert/strict";
import { test } from "node:test";

import { EVENTS } from "../../npm/cli/dist/send/index.js";

import { serve } from "./lib/server.mjs";
import { APP_ID, CREDENTIALS, folder, LOCALES, SECRETS, weseal } from "./lib/weseal.mjs";

const HAN = /\p{Script=Han}/u;

/** The outcomes of a run, by id, and its exit code. */
async function outcomes(args, options) {
  const { code, stdout, stderr } = await weseal([...args, "--format", "json"], options);
  assert.equal(stderr, "");
  const report = JSON.parse(stdout);
  const rules = report.outcomes.flatMap(({ notes }) => notes.map(({ rule }) => rule));
  const failed = report.outcomes.filter(({ verdict }) => verdict === "fail").map(({ id }) => id);
  return { code, report, rules, failed };
}

test("--all: a right server passes everything", async (t) => {
  const { code, report, rules } = await outcomes(["send", await serve(t), "--all"]);
  assert.deepEqual({ code, rules: [...new Set(rules)] }, { code: 0, rules: [] });
  const sections = new Set(report.outcomes.map(({ section }) => section));
  assert.deepEqual([...sections], ["verification", "push", "repeat", "hostile"]);
  const pushed = new Set(report.outcomes.map(({ id }) => id));
  const shapes = ["secure", "compat"].flatMap((mode) => [`${mode}-json`, `${mode}-xml`]);
  const events = EVENTS.filter(({ kind }) => kind !== "info");
  assert.ok(events.length > 100);
  for (const { name } of events)
    for (const shape of shapes) assert.ok(pushed.has(`${name}-${shape}`), `${name}-${shape}`);
});

test("--all, as a person reads it: a line for each event where all went alike, else one for each shape", async (t) => {
  const after = onPost((reply, { opened: { type, mode, format } }) =>
    type === "VIEW" && mode === "compat" && format === "json" ? { status: 500, body: "" } : reply,
  );
  const right = await weseal(["send", await serve(t), "--all", "--locale", "en"]);
  assert.match(right.stdout, /each message in 4 shapes: secure JSON, secure XML, compat JSON/);
  assert.match(right.stdout, /\n✓ VIEW: .* all 4 {2}200 success +\d+ ms\n/);
  const outcomes = right.stdout.split("\n").filter((line) => /^[✓✗]/.test(line));
  assert.ok(outcomes.length < 200);
  const failing = await weseal(["send", await serve(t, { after }), "--all", "--locale", "en"]);
  const views = failing.stdout.split("\n").filter((line) => line.includes("VIEW: "));
  assert.equal(views.length, 4);
  assert.equal(views.filter((line) => /^✗.*compat JSON .*500/.test(line)).length, 1);
  assert.equal(failing.stdout.match(/\n✗ /g).length, 2);
});

for (const mode of ["compat", "plain"]) {
  test(`--all --mode ${mode}: a right server passes everything`, async (t) => {
    const url = await serve(t, { config: { mode } });
    const { code, failed } = await outcomes(["send", url, "--all", "--mode", mode]);
    assert.deepEqual({ code, failed }, { code: 0, failed: [] });
  });
}

test("--all without a key: plain mode alone", async (t) => {
  const { WESEAL_ENCODING_AES_KEY: _, ...env } = CREDENTIALS;
  const url = await serve(t, { config: { mode: "plain", encodingAesKey: undefined } }).catch(
    () => undefined,
  );
  assert.equal(url, undefined, "a key that is undefined is an error");
  const { code, stderr } = await weseal(["send", "http://127.0.0.1:9/"], { env });
  assert.equal(code, 2);
  assert.match(stderr, /--mode plain/);
});

for (const locale of LOCALES) {
  test(`${locale}: the report for a person, without colour and without secrets`, async (t) => {
    const args = ["send", await serve(t), "--all", "--locale", locale];
    const { code, stdout, stderr } = await weseal(args);
    assert.equal(code, 0);
    assert.equal(stderr, "");
    assert.equal(HAN.test(stdout), locale === "zh-CN");
    assert.ok(!stdout.includes("\x1b"));
    for (const secret of SECRETS) assert.ok(!stdout.includes(secret));
    assert.match(stdout, locale === "en" ? /\d+ passed/ : /\d+ 项通过/);
  });
}

test("en: of all faults Chinese is in what documents are called alone", async (t) => {
  const solid = (text) => text.replace(/\s/g, "");
  const cited = new Set();
  for (const options of Object.values(FAULTS)) {
    const args = ["send", await serve(t, options), "--retries", "0", "--locale", "en"];
    for (const { notes } of (await outcomes(args)).report.outcomes)
      for (const { source } of notes) if (source) cited.add(solid(source));
    const said = solid((await weseal(args)).stdout);
    assert.doesNotMatch(
      [...cited].reduce((left, source) => left.replaceAll(source, ""), said),
      HAN,
    );
  }
  assert.ok([...cited].some((source) => HAN.test(source)));
});

/** A fault, and what is said of it. */
const FAULTS = {
  "push-reply-status": { after: onPost((reply) => ({ ...reply, status: 201 })) },
  "push-reply-success-form": { after: onPost((reply) => ({ ...reply, body: '"success"' })) },
  "push-reply-secure-plain": { after: onPost((reply) => ({ ...reply, body: '{"a":1}' })) },
  "push-reply-signature": {
    content: () => ({ ErrCode: 0, ErrMsg: "success" }),
    after: onPost((reply) => ({
      ...reply,
      body: reply.body.replace(
        /"MsgSignature":"(.)/,
        (_, digit) => `"MsgSignature":"${digit === "0" ? "1" : "0"}`,
      ),
    })),
  },
  "push-reply-owner": {
    config: { appId: [APP_ID, "wx0000000000000000"] },
    after: onPost((reply, { push }) => ({
      ...reply,
      body: JSON.stringify(push.seal("{}", { account: "wx0000000000000000" })),
    })),
  },
  "verify-echo": {
    after: (reply, { opened }) => (opened ? reply : { ...reply, body: `"${reply.body}"` }),
  },
  "verify-status": { before: ({ method }) => (method === "GET" ? { status: 404 } : undefined) },
  "send-lost": { before: ({ method }) => (method === "POST" ? { status: 500 } : undefined) },
};

function onPost(change) {
  return (reply, context) => (context.opened ? change(reply, context) : reply);
}

for (const [rule, options] of Object.entries(FAULTS)) {
  test(`noticed: ${rule}`, async (t) => {
    const url = await serve(t, options).catch((error) => assert.fail(`${rule}: ${error.message}`));
    const event = rule === "push-reply-signature" ? "xpay_refund_notify" : "text";
    const found = await outcomes(["send", url, "--event", event, "--retries", "0"]);
    assert.ok(found.rules.includes(rule), `${found.rules}`);
    assert.equal(found.code, found.failed.length > 0 ? 1 : 0);
  });
}

test("noticed: a server that verifies nothing", async (t) => {
  const accept = ({ method, url }) => ({
    status: 200,
    body: method === "GET" ? new URL(url, "http://x").searchParams.get("echostr") : "success",
  });
  const url = await serve(t, { before: accept });
  const { code, failed } = await outcomes(["send", url, "--all"]);
  assert.equal(code, 1);
  for (const id of ["bad-signature", "replay", "downgrade", "truncated", "other-app-id"])
    assert.ok(failed.includes(id), `${id}: ${failed}`);
});

test("noticed: failing instead of refusing, and telling why", async (t) => {
  const broken = await serve(t, { refused: () => ({ status: 500, body: "" }) });
  const first = await outcomes(["send", broken, "--all"]);
  assert.ok(first.failed.includes("bad-signature"));
  const careless = await serve(t, { refused: () => ({ status: 400, body: SECRETS.join(" ") }) });
  const { stdout } = await weseal(["send", careless, "--all", "--format", "json"]);
  for (const secret of SECRETS) assert.ok(!stdout.includes(secret));
  assert.ok(stdout.includes("hostile-leak"));
  const telling = await serve(t, { refused: (error) => ({ status: 400, body: error.stack }) });
  const second = await outcomes(["send", telling, "--all"]);
  assert.ok(second.rules.includes("hostile-leak"));
});

test("noticed: a retry refused for its nonce", async (t) => {
  const seen = new Set();
  const before = ({ url }) => {
    if (seen.has(url)) return { status: 401 };
    seen.add(url);
  };
  const { rules } = await outcomes(["send", await serve(t, { before }), "--all"]);
  assert.ok(rules.includes("repeat-refused"));
});

test("a message of a file, in its own format", async (t) => {
  const opened = [];
  const url = await serve(t, { onOpened: (push) => opened.push(push) });
  const cwd = folder({
    "event.xml": "<xml><MsgType>text</MsgType><Content>你好</Content><MsgId>1</MsgId></xml>",
  });
  const { code } = await outcomes(["send", url, "--file", "event.xml"], { cwd });
  assert.equal(code, 0);
  assert.equal(opened[0].format, "xml");
  assert.equal(opened[0].event.Content, "你好");
});

test("a message of standard input, and broken ones before anything is sent", async (t) => {
  const requests = [];
  const url = await serve(t, { before: ({ method }) => void requests.push(method) });
  const input = '{"MsgType":"text","Content":"hi","MsgId":1}';
  const { code } = await outcomes(["send", url, "--file", "-"], { input });
  assert.deepEqual({ code, requests }, { code: 0, requests: ["GET", "POST"] });
  const broken = [
    ['{"MsgType":"text",\n "Content" 1}', /-:2:12 cannot be read/],
    ["<xml><MsgType>text</MsgTyp></xml>", /-:1:\d+ cannot be read/],
    ["text", /- is neither JSON nor XML/],
  ];
  for (const [input, said] of broken) {
    for (const more of [[], ["--load", "5", "--seconds", "1"]]) {
      const args = ["send", url, "--file", "-", ...more, "--locale", "en"];
      const { code, stdout, stderr } = await weseal(args, { input });
      assert.deepEqual({ code, stdout }, { code: 2, stdout: "" });
      assert.match(stderr, said);
    }
  }
  assert.equal(requests.length, 2);
});

test("defaults: text, JSON, secure mode, three retries; with --all none", async (t) => {
  const opened = [];
  const url = await serve(t, { onOpened: (push) => opened.push(push) });
  await outcomes(["send", url]);
  assert.deepEqual(
    opened.map(({ type, format, mode }) => [type, format, mode]),
    [["text", "json", "secure"]],
  );
  const posts = [];
  const before = (request) => {
    if (request.method === "GET") return undefined;
    posts.push(request.url);
    return { status: 500 };
  };
  const broken = await serve(t, { before });
  const { report } = await outcomes(["send", broken]);
  assert.deepEqual([posts.length, new Set(posts).size], [4, 1]);
  assert.equal(report.outcomes.at(-1).attempts.length, 4);
  const all = await outcomes(["send", broken, "--all"]);
  const pushed = all.report.outcomes.filter(({ section }) => section === "push");
  assert.ok(pushed.length > 100 && pushed.every(({ attempts }) => attempts.length === 1));
});

test("--profile component: ticket, authorisations and the checks before a release", async (t) => {
  const content = ({ type, event }) => {
    if (type !== "text") return "success";
    if (event.Content !== "TESTCOMPONENT_MSG_TYPE_TEXT") return "";
    return {
      ToUserName: event.FromUserName,
      FromUserName: event.ToUserName,
      CreateTime: event.CreateTime,
      MsgType: "text",
      Content: "TESTCOMPONENT_MSG_TYPE_TEXT_callback",
    };
  };
  const paths = new Set();
  const options = { config: { kind: "component" }, before: ({ url }) => void paths.add(url) };
  const url = await serve(t, { ...options, content });
  const message = `${url}/$APPID$/callback`;
  const args = ["send", url, "--profile", "component", "--message-url", message];
  const { code, failed, report } = await outcomes(args);
  assert.deepEqual({ code, failed }, { code: 0, failed: [] });
  const ids = report.outcomes.map(({ id }) => id);
  for (const id of [
    "component_verify_ticket",
    "authorized",
    "unauthorized",
    "release-text",
    "release-api",
  ])
    assert.ok(ids.includes(id), id);
  assert.ok([...paths].some((path) => path.includes("/wx570bc396a51b8ff8/callback")));

  // The call of the API that has to follow is not seen from here, and that is said.
  const released = report.outcomes.filter(({ id }) => id.startsWith("release-api"));
  assert.deepEqual(
    released.map(({ verdict, notes: [{ rule, severity }] }) => [verdict, rule, severity]),
    released.map(() => ["pass", "release-api-unseen", "info"]),
  );

  const silent = await serve(t, { ...options, content: () => "success" });
  const missed = await outcomes(["send", silent, "--profile", "component"]);
  assert.deepEqual(missed.failed, ["release-text"]);
});

test("--list names every event", async () => {
  const { code, stdout } = await weseal(["send", "--list"], { env: {} });
  assert.equal(code, 0);
  assert.ok(stdout.split("\n").length > 100);
  assert.match(stdout, /xpay_refund_notify .*durable · 4500 ms · \{ErrCode,ErrMsg\}/);
});

const XPAY = "xpay_refund_notify";
const QUERY = "xpay_subscribe_ios_refund_query_notify";
/** An answer that is wrong for its event, and fails. */
const WRONG_ANSWERS = [
  [QUERY, "push-reply-answer-expected", () => "success"],
  [QUERY, "push-reply-answer-expected", () => ""],
  [XPAY, "send-sealed-twice", (push) => JSON.stringify(push.seal(sealedText(push)))],
];
const sealedText = (push) => JSON.stringify(push.seal('{"ErrCode":0,"ErrMsg":"success"}'));

for (const [event, rule, body] of WRONG_ANSWERS) {
  test(`an error, and no warning: ${event}, ${rule}`, async (t) => {
    const after = onPost((reply, { push }) => ({ ...reply, body: body(push) }));
    const url = await serve(t, { after });
    const { code, report } = await outcomes(["send", url, "--event", event, "--retries", "0"]);
    const { notes, verdict } = report.outcomes.at(-1);
    assert.deepEqual({ code, verdict }, { code: 1, verdict: "fail" });
    assert.equal(notes.find((note) => note.rule === rule).severity, "error");
  });
}

test("×4 only where four attempts went alike", async (t) => {
  const run = async (answers) => {
    const before = ({ method }) => (method === "GET" ? undefined : answers.shift());
    return (await weseal(["send", await serve(t, { before }), "--locale", "en"])).stdout;
  };
  const mixed = await run(["reset", "reset", "reset"]);
  assert.match(mixed, /connection reset · connection reset · connection reset · 200\n/);
  assert.doesNotMatch(mixed, /×/);
  assert.match(await run(Array(4).fill({ status: 500, body: "no" })), /500 no ×4/);
});

test("every attempt is told", async (t) => {
  const answers = [{ status: 500 }, "reset", { status: 502 }];
  const run = async (...args) => {
    const left = [...answers];
    const before = ({ method }) => (method === "GET" ? undefined : left.shift());
    return weseal(["send", await serve(t, { before }), ...args]);
  };
  const { outcomes: found } = JSON.parse((await run("--format", "json")).stdout);
  const { attempts } = found.at(-1);
  assert.deepEqual(
    attempts.map(({ status, failure }) => status ?? failure),
    [500, "reset", 502, 200],
  );
  for (const { elapsedMs } of attempts) assert.equal(typeof elapsedMs, "number");
  assert.match((await run("--locale", "en")).stdout, /500 · connection reset · 502 · 200\n/);
  assert.match((await run("--locale", "zh-CN")).stdout, /500 · 连接被重置 · 502 · 200\n/);
});

test("a server that hangs: three cases, and no more", async (t) => {
  const before = ({ method }) => (method === "GET" ? undefined : "hang");
  const args = ["send", await serve(t, { before }), "--all", "--timeout", "1500"];
  const { code, report } = await outcomes(args);
  assert.deepEqual([code, report.stopped, report.outcomes.length], [1, true, 4]);
});

/** An address nobody answers at, and how that is said. */
const UNREACHABLE = [
  [() => "http://127.0.0.1:9/", /connection refused \(ECONNREFUSED\)/, /连接被拒绝/],
  [() => `http://${"a".repeat(64)}.invalid/`, /no such host \(ENOTFOUND\)/, /域名无法解析/],
  [(url) => url.replace("http:", "https:"), /TLS or its certificate failed/, /TLS 握手或证书失败/],
];

for (const [make, english, chinese] of UNREACHABLE) {
  test(`no answer: ${english}`, async (t) => {
    const url = make(await serve(t));
    for (const [locale, said] of [
      ["en", english],
      ["zh-CN", chinese],
    ]) {
      const { code, stdout } = await weseal(["send", url, "--event", "all", "--locale", locale]);
      assert.equal(code, 1);
      assert.match(stdout, said);
      assert.match(stdout, locale === "en" ? /the rest was not tried/ : /其余的没有再试/);
      assert.ok(stdout.split("\n").length < 15, stdout);
    }
  });
}

test("a redirection is no wrong Token", async (t) => {
  const url = await serve(t, { before: () => ({ status: 301, headers: { location: "/other" } }) });
  const { report } = await outcomes(["send", url, "--retries", "0"]);
  const [{ notes }] = report.outcomes;
  assert.equal(notes[0].rule, "verify-status");
  assert.match(notes[0].message, /重定向/);
  assert.ok(!notes[0].help.includes("Token"));
});

test("the progress of a long run, at a terminal", async (t) => {
  const options = "--import=data:text/javascript,process.stderr.isTTY=true";
  const env = { ...CREDENTIALS, NODE_OPTIONS: options };
  const url = await serve(t);
  const all = await weseal(["send", url, "--all"], { env });
  assert.match(all.stderr, /1\/\d+.*\d{3}\/\d{3}/s);
  const load = await weseal(["send", url, "--load", "5", "--seconds", "1"], { env });
  assert.match(load.stderr, /\d+ {2}[\d.]+\/1 s/);
});

test("nobody there is said once", async () => {
  const { code, report, rules } = await outcomes(["send", "http://127.0.0.1:9/", "--all"]);
  assert.equal(code, 1);
  assert.deepEqual(rules, ["verify-unanswered"]);
  assert.equal(report.outcomes.length, 1);
});
