/** `weseal debug`: serves the debug page from this package. */

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { type Command, type ExitCode, type Given, UsageError } from "../command.js";
import { say } from "../locale.js";
import { until } from "../show/until.js";
import { complain } from "../terminal/complain.js";
import { bold, cyan, dim, green } from "../terminal/style.js";

export const debug: Command = {
  name: "debug",
  usage: "[--port PORT]",
  summary: [
    "在本机提供调试页：每一步都在浏览器里算，数据不出本页",
    "serves the debug page: every step in the browser, and nothing leaves it",
  ],
  operands: [0, 0],
  options: [{ name: "port", value: "PORT", text: ["端口，默认 8081", "the port; default 8081"] }],
  examples: [
    [
      "weseal debug",
      ["在 http://127.0.0.1:8081/ 提供调试页", "serves it at http://127.0.0.1:8081/"],
    ],
  ],
  run,
};

/** The page is one file, which asks nobody else for anything. */
const HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "x-frame-options": "DENY",
};

async function run(given: Given): Promise<ExitCode> {
  const port = given.whole("port", 0, 65_535) ?? 8081;
  const page = readPage();
  const server = createServer((request, response) => {
    // Another site could point a name of its own at this address.
    const isLocal = /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? "");
    const isRead = request.method === "GET" || request.method === "HEAD";
    const path = (request.url ?? "").split("?")[0];
    if (!isLocal || !isRead || (path !== "/" && path !== "/index.html")) {
      response.writeHead(isLocal ? (isRead ? 404 : 405) : 403).end();
      return;
    }
    response.writeHead(200, HEADERS).end(request.method === "HEAD" ? undefined : page);
  });
  await until(server, port, "127.0.0.1", () => {
    const { port: bound } = server.address() as AddressInfo;
    complain(
      () =>
        `${green("●")} ${say("调试页", "debug page")}  ${bold(cyan(`http://127.0.0.1:${bound}/`))}  ${dim(say("Ctrl+C 结束", "Ctrl+C ends it"))}\n`,
    );
  });
  return 0;
}

function readPage(): Buffer {
  try {
    return readFileSync(new URL("../../page/index.html", import.meta.url));
  } catch {
    throw new UsageError(
      say(
        "这份包里没有调试页：在仓库中先运行 cargo xtask build",
        "this package has no debug page: in the repository run cargo xtask build first",
      ),
    );
  }
}
