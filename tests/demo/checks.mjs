// Comparisons: what was wanted, what was found, and whether they are equal.

import { isDeepStrictEqual } from "node:util";

import { say } from "./words.mjs";

/** A sealed answer is what the document prints, and opens to what was sealed. */
export function sealedChecks(push, { content, expected }, answer) {
  const fields = fieldsOf(answer.body);
  const { Encrypt, MsgSignature, TimeStamp, Nonce } = fields;
  const query = { msg_signature: MsgSignature, timestamp: `${TimeStamp}`, nonce: Nonce };
  return [
    check(say("应答", "answer"), "200", `${answer.status}`),
    check("content-type", expected.contentType, answer.headers["content-type"]),
    ...Object.entries(expected.sealed).map(([name, value]) => check(name, value, fields[name])),
    check(say("回包可解密", "reply opens"), content, push.unseal(query, { Encrypt }).message),
  ];
}

/** The answer that goes out plain. */
export function successChecks(answer) {
  return [
    check(say("应答", "answer"), "200", `${answer.status}`),
    check("content-type", "text/plain; charset=utf-8", answer.headers["content-type"]),
    check(say("回包", "reply"), "success", answer.body),
  ];
}

/** What the document prints of a step is what the step has found. */
export function printedChecks(printed, steps) {
  return printed.map(([id, name, wanted]) => {
    const { inputs = [], outputs = [] } = steps.find((step) => step.id === id) ?? {};
    const fact = [...inputs, ...outputs].find((fact) => fact.name === name);
    return { ...check(`${id} ${name}`, wanted, fact?.value), id, name };
  });
}

/** One comparison. */
export function check(what, wanted, found) {
  return { what, wanted, found, equal: isDeepStrictEqual(wanted, found) };
}

/** `ok`, or the first step that was not. */
export function outcome(steps) {
  const failed = steps.find(({ status }) => status !== "ok");
  return failed ? `${failed.id}: ${failed.error?.code ?? failed.status}` : "ok";
}

/** The four fields of a sealed answer, whichever format it has. */
function fieldsOf(body) {
  if (body.startsWith("{")) return JSON.parse(body);
  const field = (name) =>
    new RegExp(`<${name}>(?:<!\\[CDATA\\[)?([^\\]<]*)(?:\\]\\]>)?</${name}>`).exec(body)?.[1];
  const [Encrypt, MsgSignature, Nonce] = ["Encrypt", "MsgSignature", "Nonce"].map(field);
  return { Encrypt, MsgSignature, TimeStamp: Number(field("TimeStamp")), Nonce };
}
