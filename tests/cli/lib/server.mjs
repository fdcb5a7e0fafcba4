// A small server that does everything right, and one fault at a time where a test wants it.

import { createServer } from "node:http";
import { createRequire } from "node:module";

import { documentedReply } from "../../../npm/cli/dist/send/index.js";
import { APP_ID, KEY, REPOSITORY, TOKEN } from "./weseal.mjs";

const { createPush } = createRequire(`${REPOSITORY}npm/cli/`)("weseal");

const MOST = 1024 * 1024;

/** What the documents show for each event. */
export const answerOf = ({ type }) => documentedReply(type);

/**
 * Serves until the test is over and returns the address. `before` may answer by itself (a reply, or "hang", or
 * "reset"); `after` may spoil a reply; `refused` makes the answer to what cannot be opened.
 */
export async function serve(t, options = {}) {
  const { config = {}, content = answerOf, before, after = (reply) => reply } = options;
  const { refused = statusOf } = options;
  const account = { appId: APP_ID, token: TOKEN, encodingAesKey: KEY, mode: "secure" };
  const push = createPush({ ...account, ...config });
  const server = createServer(async (request, response) => {
    const own = await before?.(request);
    if (own === "hang") return;
    if (own === "reset") {
      request.socket.resetAndDestroy();
      return;
    }
    const reply = own ?? (await answer(request));
    response.writeHead(reply.status, reply.headers).end(reply.body);
  });
  async function answer(request) {
    const now = Math.floor(Date.now() / 1000);
    try {
      if (request.method === "GET") return after(push.verifyUrl(request.url, { now }), { push });
      if (request.method !== "POST") return { status: 405 };
      const body = await bodyOf(request);
      if (body === undefined) return { status: 413, headers: { connection: "close" } };
      const opened = push.open(request.url, body, { now });
      options.onOpened?.(opened);
      return after(push.reply(opened, content(opened)), { push, opened });
    } catch (error) {
      return refused(error);
    }
  }
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${server.address().port}/wechat`;
}

async function bodyOf(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MOST) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function statusOf(error) {
  return { status: error.code?.startsWith("SIGNATURE") ? 401 : 400, body: "" };
}
