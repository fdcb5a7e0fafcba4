/** `weseal seal`: encrypts and signs one text. */

import { createPush } from "weseal";

import type { Command, ExitCode, Given } from "../command.js";
import { pushConfig, readCredentials } from "../credentials.js";
import { readTextArgument } from "../input.js";
import { CREDENTIALS, CREDENTIALS_NOTE } from "../options.js";
import { cdata } from "../send/message.js";

export const seal: Command = {
  name: "seal",
  usage: "[TEXT|FILE|-]",
  summary: ["加密并签名一段内容", "encrypts and signs one text"],
  operands: [0, 1],
  options: [
    {
      name: "format",
      value: "FORMAT",
      choices: ["json", "xml"],
      text: ["信封的格式，默认 json", "the format of the envelope; default json"],
    },
    {
      name: "timestamp",
      value: "SECONDS",
      text: ["签名时间，默认现在", "when it is signed; default now"],
    },
    { name: "nonce", value: "TEXT", text: ["随机串，默认随机", "the nonce; default random"] },
    ...CREDENTIALS,
  ],
  examples: [
    [`weseal seal '{"ErrCode":0,"ErrMsg":"success"}'`, ["加密一个回包", "seals a reply"]],
    ["weseal seal event.xml --format xml", ["加密文件的内容", "seals what is in a file"]],
  ],
  notes: [CREDENTIALS_NOTE],
  run,
};

async function run(given: Given): Promise<ExitCode> {
  const push = createPush(pushConfig(readCredentials(given)));
  const content = await readTextArgument(given.operands[0]);
  const timestamp = given.whole("timestamp", 0);
  const nonce = given.value("nonce");
  const { Encrypt, MsgSignature, TimeStamp, Nonce } = push.seal(content, {
    ...(timestamp === undefined ? {} : { timestamp }),
    ...(nonce === undefined ? {} : { nonce }),
  });
  const text =
    given.value("format") === "xml"
      ? `<xml><Encrypt>${cdata(Encrypt)}</Encrypt><MsgSignature>${cdata(MsgSignature)}</MsgSignature>` +
        `<TimeStamp>${TimeStamp}</TimeStamp><Nonce>${cdata(Nonce)}</Nonce></xml>`
      : JSON.stringify({ Encrypt, MsgSignature, TimeStamp, Nonce });
  process.stdout.write(`${text}\n`);
  return 0;
}
