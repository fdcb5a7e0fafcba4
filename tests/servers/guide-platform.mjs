// The guide to third-party platforms: its code, run as it stands there.

import assert from "node:assert/strict";
import { test } from "node:test";

import { createPush } from "weseal";

import { post, textMessage } from "./lib/drive.mjs";
import { guide, project, serve, weseal } from "./lib/guide.mjs";
import { account } from "./lib/wechat.mjs";

const { opening, below, everyBlockIsRun } = guide("platform");
const APP = "wx0123456789abcdef";
const ENVIRONMENT = {
  COMPONENT_APP_ID: account.appId,
  COMPONENT_TOKEN: account.token,
  COMPONENT_KEY: account.encodingAesKey,
  WESEAL_LOCALE: "en",
};

const [platform, command] = [opening(), opening()];
const started = async (t) => {
  const cwd = await project(t, platform);
  return serve(t, [process.execPath, "main.mjs"], { cwd, env: ENVIRONMENT });
};

test("tickets, authorisations, and messages by the AppID of the path", async (t) => {
  const server = await started(t);
  const success = { status: 200, type: "text/plain; charset=utf-8", text: "success" };
  const tell = (InfoType, fields) => {
    const common = { AppId: account.appId, CreateTime: 1_767_225_600, InfoType };
    return post(`${server.url}/platform`, { ...common, ...fields }, "xml");
  };
  const authorised = {
    AuthorizerAppid: APP,
    AuthorizationCode: "code",
    AuthorizationCodeExpiredTime: 600,
    PreAuthCode: "pre",
  };
  const image = () => ({ ...textMessage(), MsgType: "image", PicUrl: "http://a/", MediaId: "m" });
  const message = () => post(`${server.url}/platform/${APP}`, image(), "xml");

  assert.deepEqual(await tell("component_verify_ticket", { ComponentVerifyTicket: "t" }), success);
  assert.deepEqual(await message(), success);
  assert.deepEqual(await tell("authorized", authorised), success);
  assert.deepEqual(await message(), success);
  assert.deepEqual(await tell("unauthorized", { AuthorizerAppid: APP }), success);
  assert.deepEqual(await message(), success);
  const lines = (await server.ended()).trim().split("\n").slice(-3);
  assert.deepEqual(lines, [
    `image ${APP} not authorised`,
    `image ${APP} authorised`,
    `image ${APP} not authorised`,
  ]);
});

test("it passes what is tried before a release", async (t) => {
  const { port } = await started(t);
  const env = {
    WESEAL_APP_ID: account.appId,
    WESEAL_TOKEN: account.token,
    WESEAL_ENCODING_AES_KEY: account.encodingAesKey,
  };
  const { status, printed } = await weseal(command.code, { env, port });
  assert.equal(status, 0, printed);
  assert.match(printed, /release check/);
});

test("each customer's own credentials, and no others", async (t) => {
  const cwd = await project(t, below("Accounts known only at run time"));
  const server = await serve(t, [process.execPath, "main.mjs"], { cwd, env: ENVIRONMENT });
  const customers = {
    tea: { appId: "wx0000000000000001", token: "tea", encodingAesKey: "t".repeat(43) },
    books: { appId: "wx0000000000000002", token: "books", encodingAesKey: "b".repeat(43) },
  };
  const asked = [];
  for (const [customer, credentials] of Object.entries(customers)) {
    for (const path of [...Object.keys(customers), "toys"]) {
      const { Encrypt, MsgSignature, TimeStamp, Nonce } = createPush(credentials).seal(
        textMessage(customer),
      );
      const query = { msg_signature: MsgSignature, timestamp: TimeStamp, nonce: Nonce };
      const { status } = await fetch(`${server.url}/wechat/${path}?${new URLSearchParams(query)}`, {
        method: "POST",
        body: JSON.stringify({ Encrypt }),
      });
      asked.push([customer, path, status]);
    }
  }
  assert.deepEqual(asked, [
    ["tea", "tea", 200],
    ["tea", "books", 401],
    ["tea", "toys", 401],
    ["books", "tea", 401],
    ["books", "books", 200],
    ["books", "toys", 401],
  ]);
  assert.deepEqual((await server.ended()).trim().split("\n"), [
    "wx0000000000000001 text tea",
    "wx0000000000000002 text books",
  ]);
});

everyBlockIsRun();
