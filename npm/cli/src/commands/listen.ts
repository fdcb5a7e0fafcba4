/** `weseal listen`: a local endpoint that opens and shows what arrives. */

import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import { createPush, type HttpReply, type Push, WesealError } from "weseal";

import { type Command, type ExitCode, type Given, UsageError } from "../command.js";
import { pushConfig, readCredentials } from "../credentials.js";
import { readTextArgument } from "../input.js";
import { say } from "../locale.js";
import { CREDENTIALS, CREDENTIALS_NOTE } from "../options.js";
import { openedText, refusalText } from "../show/opened.js";
import { until } from "../show/until.js";
import { complain } from "../terminal/complain.js";
import { bold, cyan, dim, green, red } from "../terminal/style.js";
import { harmless } from "../terminal/text.js";

export const listen: Command = {
  name: "listen",
  usage: "[--port PORT]",
  summary: ["在本机接收消息推送，解密并显示", "a local endpoint that opens and shows what arrives"],
  operands: [0, 0],
  options: [
    { name: "port", value: "PORT", text: ["端口，默认 8080", "the port; default 8080"] },
    {
      name: "host",
      value: "HOST",
      text: [
        "监听地址，默认 127.0.0.1；0.0.0.0 时同一网络可访问",
        "the address; default 127.0.0.1. With 0.0.0.0 the network can reach it",
      ],
    },
    {
      name: "reply",
      value: "TEXT|FILE",
      text: ["回包内容，默认 success", "what is replied; default success"],
    },
    {
      name: "format",
      value: "FORMAT",
      choices: ["pretty", "json"],
      text: ["输出格式，json 为每行一条", "how it is printed; json has one line for each"],
    },
    ...CREDENTIALS,
  ],
  examples: [
    [
      "weseal listen --port 8080",
      ["等待推送，可经隧道接到 80/443", "waits for pushes, from a tunnel too"],
    ],
    [
      "weseal send http://127.0.0.1:8080/ --event text",
      ["在另一个终端模拟微信", "plays WeChat from another terminal"],
    ],
  ],
  notes: [CREDENTIALS_NOTE],
  run,
};

/** More is refused with 413, as WeChat sends nothing that long. */
const MOST = 1024 * 1024;

async function run(given: Given): Promise<ExitCode> {
  const push = createPush(pushConfig(readCredentials(given)));
  const content = await contentOf(given.value("reply"));
  const isJson = given.value("format") === "json";
  const server = createServer((request, response) => {
    answer(push, request, content, isJson).then(
      (reply) => send(response, reply),
      () => send(response, { status: 400, headers: {}, body: "" }),
    );
  });
  const port = given.whole("port", 0, 65_535) ?? 8080;
  const host = given.value("host") ?? "127.0.0.1";
  await until(server, port, host, () => {
    const { port: bound } = server.address() as AddressInfo;
    const address = `http://${host.includes(":") ? `[${host}]` : host}:${bound}/`;
    complain(
      () =>
        `${green("●")} ${say("等待推送", "waiting for pushes")}  ${bold(cyan(address))}  ${dim(say("Ctrl+C 结束", "Ctrl+C ends it"))}\n`,
    );
  });
  return 0;
}

interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

async function answer(
  push: Push,
  request: IncomingMessage,
  content: string | object,
  isJson: boolean,
): Promise<Reply> {
  const path = request.url ?? "/";
  const time = new Date().toISOString().slice(11, 19);
  const head = `${dim(time)} ${bold(request.method ?? "")} ${dim(harmless(path.split("?")[0] ?? ""))}`;
  const now = Math.floor(Date.now() / 1000);
  try {
    if (request.method === "GET") {
      const reply = push.verifyUrl(path, { now });
      show(
        { verified: true },
        `${head}  ${green("✓")} ${say("URL 验证通过", "the URL is verified")}`,
      );
      return reply;
    }
    if (request.method !== "POST") {
      const only = say("微信只用 GET 与 POST", "WeChat uses GET and POST alone");
      show({ refused: 405 }, `${head}  ${red("✗")} 405 ${only}`);
      return { status: 405, headers: { allow: "GET, POST" }, body: "" };
    }
    const body = await bodyOf(request);
    if (body === undefined) {
      const limit = say("正文超过 1 MiB", "the body is larger than 1 MiB");
      show({ refused: 413 }, `${head}  ${red("✗")} 413 ${limit}`);
      return { status: 413, headers: { connection: "close" }, body: "" };
    }
    const opened = push.open(path, body, { now });
    const reply: HttpReply = push.reply(opened, content as never);
    show(opened, `${head}\n${openedText(opened)}`);
    return reply;
  } catch (error) {
    if (!(error instanceof WesealError)) throw error;
    const { code, message, hint } = error;
    show({ error: { code, message, hint } }, `${head}\n${refusalText(error)}`);
    return { status: code.startsWith("SIGNATURE") ? 401 : 400, headers: {}, body: "" };
  }

  function show(data: object, text: string): void {
    process.stdout.write(isJson ? `${JSON.stringify(data)}\n` : `${text}\n\n`);
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MOST) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, { status, headers, body }: Reply): void {
  response.writeHead(status, headers);
  response.end(body);
}

async function contentOf(reply: string | undefined): Promise<string | object> {
  if (reply === undefined || reply === "success" || reply === "") return reply ?? "success";
  const text = (await readTextArgument(reply)).trim();
  if (!/^[{[]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(say("--reply 不是合法的 JSON", "--reply is not valid JSON"));
  }
}
