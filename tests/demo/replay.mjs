// Replays every sample on the backend that WESEAL_BACKEND names, and writes what came of it as JSON.

import { backend, createPush, signature, WesealError } from "weseal";
import { explain } from "weseal/explain";

import { check, outcome, printedChecks, sealedChecks, successChecks } from "./checks.mjs";
import { REFUSALS, SAMPLES } from "./samples.mjs";
import { locale, say } from "./words.mjs";

const results = {
  backend: backend(),
  samples: SAMPLES.map((sample) => (sample.body === undefined ? verified(sample) : opened(sample))),
  refusals: REFUSALS.map(refused),
};
process.stdout.write(JSON.stringify(results));

/** The URL verification: no body, and nothing to decrypt. */
function verified({ config, query, expected, printed }) {
  const answer = createPush({ ...config, locale }).verifyUrl(textOf(query));
  const steps = verificationSteps(config.token, query);
  return {
    request: `GET /?${textOf(query)}`,
    steps,
    answer,
    checks: [
      ...printedChecks(printed, steps),
      check(say("应答", "answer"), "200", `${answer.status}`),
      check("content-type", "text/plain; charset=utf-8", answer.headers["content-type"]),
      check("echostr", expected.body, answer.body),
    ],
  };
}

/** A push: opened, explained, and answered. */
function opened({ config, query, body, expected, printed, reply }) {
  const push = createPush({ ...config, locale });
  const text = textOf(query);
  const { steps, opened: explained } = explain({ ...config, locale }, text, body);
  const found = push.open(text, body);
  const answer = push.reply(found, reply?.content, reply?.replyOptions);
  return {
    request: `POST /?${text}`,
    steps,
    found,
    answer,
    content: reply?.content,
    checks: [
      check(say("全部步骤", "every step"), "ok", outcome(steps)),
      ...printedChecks(printed, steps),
      check(say("事件", "event"), expected.event, found.event),
      check("type", expected.type, found.type),
      check("raw", expected.message, found.raw),
      check("mode", expected.mode, found.mode),
      check("format", expected.format, found.format),
      check("timestamp", expected.timestamp, found.timestamp),
      check("nonce", expected.nonce, found.nonce),
      check(say("排重键", "dedupe key"), found.dedupeKey, explained?.dedupeKey),
      ...(reply ? sealedChecks(push, reply, answer) : successChecks(answer)),
    ],
  };
}

function refused({ config, query, body, code, hint, step }) {
  const error = thrownBy(() => createPush({ ...config, locale }).open(textOf(query), body));
  const { steps } = explain({ ...config, locale }, textOf(query), body);
  const failed = steps.find(({ status }) => status === "failed");
  return {
    code: error?.code,
    wechatCode: error?.wechatCode,
    message: error?.message,
    hint: error?.hint,
    step: failed?.title,
    checks: [
      check("code", code, error?.code),
      check("hint", hint, error?.hint?.code),
      check(say("失败的步骤", "failed step"), step, failed?.id),
    ],
  };
}

function verificationSteps(token, { signature: given, timestamp, nonce }) {
  const parts = [token, timestamp, nonce];
  const digest = signature(parts);
  const outputs = [
    ...[...parts].sort().map((value) => ({ name: "sorted", value })),
    { name: "joined", value: [...parts].sort().join("") },
    { name: "digest", value: digest },
  ];
  const compared = [
    { name: "given", value: given },
    { name: "expected", value: digest },
  ];
  const status = given === digest ? "ok" : "failed";
  return [
    { id: "sign", title: titles().sign, status: "ok", inputs: [], outputs },
    { id: "signature", title: titles().signature, status, inputs: compared, outputs: [] },
  ];
}

/** What the library calls its steps. */
function titles() {
  const { config, query, body } = SAMPLES.find((sample) => sample.body !== undefined);
  const { steps } = explain({ ...config, locale }, textOf(query), body);
  return Object.fromEntries(steps.map(({ id, title }) => [id, title]));
}

function thrownBy(call) {
  try {
    call();
  } catch (error) {
    if (error instanceof WesealError) return error;
    throw error;
  }
  return undefined;
}

function textOf(query) {
  return new URLSearchParams(query).toString();
}
