/** A third-party platform: its ticket, authorisations, and what is tried before it is released (全网发布检测). */

import { EVENTS } from "../generated/events.js";
import { say, type Text } from "../locale.js";
import { type Message, makeMessage, rowOf } from "./message.js";
import type { Note, Outcome } from "./outcome.js";
import { type PushCase, push } from "./push.js";
import { nowSeconds, type Sender } from "./sender.js";
import type { Habits } from "./wechat.js";

const SOURCE =
  "https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/operation/thirdparty/releases_instructions.html";

/** As {@link SOURCE} has them. */
const RELEASE_ACCOUNTS = {
  officialAccount: { appId: "wx570bc396a51b8ff8", userName: "gh_3c884a361561" },
  miniprogram: { appId: "wxd101a85aa106f53e", userName: "gh_8dad206e9538" },
} as const;

/** Where a platform receives: authorisations, and messages of authorised accounts (`$APPID$` stands for theirs). */
export interface ComponentUrls {
  authorization: URL;
  message: string;
}

const SHAPE = { mode: "secure", format: "xml" } as const;

/** Plays through what a platform receives, and tells after each case. */
export async function* component(
  sender: Sender,
  urls: ComponentUrls,
  habits: Habits,
  nextSerial: () => number,
): AsyncGenerator<Outcome> {
  const { appId } = sender.account;
  const infos = EVENTS.filter(({ kind }) => kind === "info");
  const first = ["component_verify_ticket", "authorized", "updateauthorized", "unauthorized"];
  const rank = (name: string) => (first.includes(name) ? first.indexOf(name) : first.length);
  for (const row of [...infos].sort((one, other) => rank(one.name) - rank(other.name))) {
    const options = { appId, userName: "", now: nowSeconds(), serial: nextSerial() };
    const wanted: PushCase = {
      section: "component",
      id: row.name,
      expected: ["200，success", "200 and success"],
      also: (text) => (text === "success" ? undefined : onlySuccess()),
    };
    yield push(sender, urls.authorization, makeMessage(row, options), SHAPE, habits, wanted);
  }
  for (const released of RELEASE) {
    const { appId: authorized, userName } = RELEASE_ACCOUNTS[released.account];
    const url = new URL(urls.message.replace(/\$APPID\$|%24APPID%24/g, authorized));
    const message = textTo(userName, released.content, nextSerial());
    yield push(sender, url, message, SHAPE, habits, {
      section: "component",
      id: released.id,
      title: released.title,
      expected: released.expected,
      also: released.also,
    });
  }
}

interface Released {
  id: string;
  account: keyof typeof RELEASE_ACCOUNTS;
  title: Text;
  content: string;
  expected: Text;
  also(text: string): Note | undefined;
}

const isEmpty = (text: string) => (text === "" || text === "success" ? apiUnseen() : onlyEmpty());

/** 测试公众号处理用户消息, 测试公众号使用客服消息接口处理用户消息, and the same of mini programs. */
const RELEASE: readonly Released[] = [
  {
    id: "release-text",
    account: "officialAccount",
    title: ["全网发布检测：公众号文本消息", "release check: a text to an official account"],
    content: "TESTCOMPONENT_MSG_TYPE_TEXT",
    expected: ["文本 …_callback", "the text …_callback"],
    also: (text) =>
      /<Content>\s*(<!\[CDATA\[)?TESTCOMPONENT_MSG_TYPE_TEXT_callback(\]\]>)?\s*<\/Content>/.test(
        text,
      )
        ? undefined
        : note(
            "release-text",
            say("回包不是要求的文本。", "The reply is not the text that is asked for."),
            say(
              "Content 固定为 TESTCOMPONENT_MSG_TYPE_TEXT_callback，加密后回包。",
              "Content is TESTCOMPONENT_MSG_TYPE_TEXT_callback, in an encrypted reply.",
            ),
          ),
  },
  {
    id: "release-api",
    account: "officialAccount",
    title: [
      "全网发布检测：公众号客服消息接口",
      "release check: the customer service API of an official account",
    ],
    content: "QUERY_AUTH_CODE:queryauthcode@@@weseal-send",
    expected: ["空串，随后调用客服消息接口", "an empty reply, then a call of the API"],
    also: isEmpty,
  },
  {
    id: "release-api-miniprogram",
    account: "miniprogram",
    title: [
      "全网发布检测：小程序客服消息接口",
      "release check: the customer service API of a mini program",
    ],
    content: "QUERY_AUTH_CODE:queryauthcode@@@weseal-send",
    expected: ["空串，随后调用客服消息接口", "an empty reply, then a call of the API"],
    also: isEmpty,
  },
];

function textTo(userName: string, content: string, serial: number): Message {
  const row = rowOf("text");
  if (row === undefined) throw new Error("the event table has no text");
  const options = { appId: "", userName, now: nowSeconds(), serial };
  return makeMessage(row, options, { Content: content });
}

function onlySuccess(): Note {
  return note(
    "component-success",
    say("回包不是 success。", "The reply is not success."),
    say("接收到后直接返回字符串 success。", "Return the string success as it is."),
  );
}

function onlyEmpty(): Note {
  return note(
    "release-api",
    say("回包不是空串。", "The reply is not empty."),
    say(
      "5 秒内返回空串，再以 query_auth_code 换取授权信息并发送客服消息。",
      "Return an empty reply within five seconds, then use the query_auth_code and send the message by the API.",
    ),
  );
}

/** The message by the API goes to WeChat: nobody here can see it. */
function apiUnseen(): Note {
  return {
    ...note(
      "release-api-unseen",
      say(
        "回包正确；随后的客服消息调用在这里看不到。",
        "The reply is right. The call of the API that has to follow cannot be seen here.",
      ),
      say(
        "在日志中确认以 query_auth_code 换取授权，并发送了 …_from_api。",
        "See in your log that the query_auth_code was used and …_from_api was sent.",
      ),
    ),
    severity: "info",
  };
}

function note(rule: string, message: string, help: string): Note {
  return { rule, severity: "error", message, help, source: SOURCE };
}
