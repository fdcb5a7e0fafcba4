/** `weseal send`: plays WeChat. */

import type { Command, ExitCode, Given } from "../command.js";
import { CREDENTIALS, CREDENTIALS_NOTE } from "../options.js";
import { runSend } from "../send-command/run.js";

export const send: Command = {
  name: "send",
  usage: "URL [--event NAME…] | --file FILE | --all | --profile component | --load RATE",
  summary: [
    "模拟微信：验证 URL、推送消息、重试，并检查回包",
    "plays WeChat: verifies the URL, pushes, repeats, and checks every reply",
  ],
  operands: [0, 1],
  options: [
    {
      name: "event",
      value: "NAME",
      multiple: true,
      text: [
        "推送的消息，可多次给出；all 为全部；默认 text",
        "what is pushed, also more than one; all for everything; default text",
      ],
    },
    { name: "list", text: ["列出全部消息", "lists everything that can be pushed"] },
    {
      name: "file",
      value: "FILE",
      text: ["推送文件中的消息（JSON 或 XML）", "pushes the message of a file, JSON or XML"],
    },
    {
      name: "body",
      value: "FORMAT",
      choices: ["json", "xml"],
      text: [
        "数据格式，默认 json；第三方平台为 xml",
        "the format of the body; default json, of a third-party platform xml",
      ],
    },
    {
      name: "all",
      text: [
        "全部消息、全部模式与格式，以及恶意请求",
        "everything in every mode and format, and hostile requests",
      ],
    },
    {
      name: "profile",
      value: "PROFILE",
      choices: ["component"],
      text: [
        "第三方平台：验证票据、授权事件、全网发布检测",
        "a third-party platform: ticket, authorisations, and the checks before its release",
      ],
    },
    {
      name: "message-url",
      value: "URL",
      text: [
        "第三方平台的消息与事件接收 URL，可含 $APPID$；默认同 URL",
        "where a platform receives messages, with $APPID$ in it; default the same URL",
      ],
    },
    {
      name: "retries",
      value: "COUNT",
      text: [
        "失败后的重试次数，默认 3；--all 时默认 0",
        "how often it tries again; default 3, with --all 0",
      ],
    },
    {
      name: "timeout",
      value: "MS",
      text: ["多久断开，默认 5000 毫秒", "when it hangs up, in milliseconds; default 5000"],
    },
    {
      name: "load",
      value: "RATE",
      text: [
        "每秒发送多少条；max 为尽量多。默认推送 text",
        "sends so many a second; max for as many as possible",
      ],
    },
    {
      name: "seconds",
      value: "COUNT",
      text: ["--load 的时长，默认 10 秒", "how long --load takes; default 10"],
    },
    {
      name: "connections",
      value: "COUNT",
      text: ["--load max 的连接数，默认 32", "connections of --load max; default 32"],
    },
    {
      name: "effects",
      value: "FILE|URL",
      text: [
        "服务端每处理一条消息写一行排重键，用来核对是否漏处理或处理两次",
        "where the server writes the dedupe key of each handled message, a line each: tells what was missed or handled twice",
      ],
    },
    {
      name: "format",
      value: "FORMAT",
      choices: ["pretty", "json"],
      text: ["报告格式，默认 pretty", "how the report is printed; default pretty"],
    },
    ...CREDENTIALS,
  ],
  examples: [
    [
      "weseal send http://127.0.0.1:3000/wechat",
      ["验证 URL 并推送一条文本消息", "verifies the URL and pushes a text"],
    ],
    [
      "weseal send http://127.0.0.1:3000/wechat --event xpay_goods_deliver_notify --body xml",
      ["推送一个事件", "pushes an event"],
    ],
    [
      "weseal send http://127.0.0.1:3000/wechat --all --format json",
      ["全部检查，报告为 JSON", "checks everything and reports as JSON"],
    ],
    [
      "weseal send http://127.0.0.1:3000/wechat --load 200 --seconds 30",
      ["每秒 200 条，持续 30 秒", "200 a second for half a minute"],
    ],
  ],
  notes: [CREDENTIALS_NOTE],
  run: (given: Given): Promise<ExitCode> => runSend(given),
};
