// push.reply(opened, content, options) and push.transfer(opened, options): the whole HTTP answer.

import { difference } from "../compare.mjs";
import { LOCALES, problemsOfNextCall } from "../pushes.mjs";
import { problemsOfError, problemsOfLanguages, secretsOf, thrownBy } from "../refusal.mjs";

export function run(context, test) {
  const { api, codes } = context;
  const problems = [];
  const errors = LOCALES.map((locale) => {
    const warnings = [];
    const push = api.createPush({
      ...test.config,
      locale,
      logger: (warning) => warnings.push(warning),
    });
    let answer;
    const error = thrownBy(() => {
      answer = answered(push, test);
    });
    if (test.result === "invalid") {
      if (error?.code !== undefined) codes.add(error.code);
      problems.push(
        ...problemsOfError(api, error, test.error, secretsOf(api, test)),
        ...problemsOfNextCall(api, push, test.config),
      );
    } else if (error !== undefined)
      problems.push(`was refused: ${error.code ?? error.name}: ${error.message}`);
    else
      problems.push(
        ...problemsOfAnswer(answer, test.expected),
        ...problemsOfWarnings(warnings, test.expected.warned),
      );
    return error;
  });
  if (test.result === "invalid") problems.push(...problemsOfLanguages(test.error, ...errors));
  return [...new Set(problems.filter(Boolean))];
}

function answered(push, { query, body, call = "reply", content, replyOptions }) {
  const opened = push.open(query, body);
  return call === "transfer"
    ? push.transfer(opened, replyOptions)
    : push.reply(opened, content, replyOptions);
}

function problemsOfAnswer({ status, headers, body }, { contentType, body: wanted, sealed }) {
  const problems = [
    difference(status, 200, "status"),
    difference(headers, { "content-type": contentType }, "headers"),
  ];
  if (wanted !== undefined) problems.push(difference(body, wanted, "body"));
  if (sealed !== undefined) problems.push(difference(fieldsOf(body), sealed, "sealed"));
  return problems;
}

function problemsOfWarnings(warnings, wanted) {
  if (wanted === undefined) return [];
  if (warnings.length > 0 !== wanted)
    return [wanted ? "no warning" : `a warning: ${warnings[0]?.message}`];
  return warnings.every(({ code, message }) => code && message)
    ? []
    : ["a warning without code or message"];
}

const XML =
  /^<xml>\s*<Encrypt><!\[CDATA\[([^\]]*)\]\]><\/Encrypt>\s*<MsgSignature><!\[CDATA\[([^\]]*)\]\]><\/MsgSignature>\s*<TimeStamp>(\d+)<\/TimeStamp>\s*<Nonce><!\[CDATA\[([^\]]*)\]\]><\/Nonce>\s*<\/xml>$/;

/** The four fields of a sealed answer, whichever format it has. */
export function fieldsOf(body) {
  if (body.startsWith("{")) return JSON.parse(body);
  const [, Encrypt, MsgSignature, TimeStamp, Nonce] = XML.exec(body) ?? [];
  return { Encrypt, MsgSignature, TimeStamp: Number(TimeStamp), Nonce };
}
