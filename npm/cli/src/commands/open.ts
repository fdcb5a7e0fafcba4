/** `weseal open`: verifies, decrypts and shows one push. */

import { createPush, WesealError } from "weseal";

import type { Command, ExitCode, Given } from "../command.js";
import { pushConfig, readCredentials } from "../credentials.js";
import { readArgument } from "../input.js";
import { CREDENTIALS, CREDENTIALS_NOTE } from "../options.js";
import { openedText, refusalText } from "../show/opened.js";
import { QUERY, queryOf, windowOf } from "../show/query.js";
import { complain } from "../terminal/complain.js";

export const open: Command = {
  name: "open",
  usage: "--query QUERY [BODY|FILE|-]",
  summary: ["验签并解密一条消息推送", "verifies and decrypts one push"],
  operands: [0, 1],
  options: [
    ...QUERY,
    {
      name: "raw",
      text: ["只输出解密后的原文", "prints the decrypted text alone"],
    },
    {
      name: "format",
      value: "FORMAT",
      choices: ["pretty", "json"],
      text: ["输出格式，默认 pretty", "how it is printed; default pretty"],
    },
    ...CREDENTIALS,
  ],
  examples: [
    [
      "weseal open --query 'timestamp=…&nonce=…&msg_signature=…' body.json",
      ["解密保存下来的请求体", "opens a body that was kept in a file"],
    ],
    [
      "pbpaste | weseal open --query '/push?timestamp=…' --raw",
      ["从标准输入读取请求体", "reads the body from standard input"],
    ],
  ],
  notes: [CREDENTIALS_NOTE],
  run,
};

async function run(given: Given): Promise<ExitCode> {
  const push = createPush(pushConfig(readCredentials(given)));
  const query = queryOf(given);
  const body = await readArgument(given.operands[0]);
  const isJson = given.value("format") === "json";
  try {
    const opened = push.open(query, body, windowOf(given));
    const text = given.has("raw")
      ? opened.raw
      : isJson
        ? JSON.stringify(opened, null, 2)
        : openedText(opened);
    process.stdout.write(`${text}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof WesealError)) throw error;
    const { code, wechatCode, message, hint, details } = error;
    if (isJson) {
      const refused = { error: { code, wechatCode, message, hint, details } };
      process.stdout.write(`${JSON.stringify(refused, null, 2)}\n`);
    } else complain(() => `${refusalText(error)}\n`);
    return 1;
  }
}
