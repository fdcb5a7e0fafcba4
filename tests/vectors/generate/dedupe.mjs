// `dedupeKey`: the same for a retry, another for anything else. Its text is not asserted.

import { OFFICIAL, OTHER, bareQuery, config, jsonBody, plainConfig, plainQuery } from "./account.mjs";
import { file, group, valid } from "./build.mjs";
import { seal } from "./envelope.mjs";

const OFFICIAL_ID = "o_official";
const json = (type, members) => JSON.stringify({ ToUserName: "gh_1", FromUserName: OFFICIAL_ID, CreateTime: 1626959646, ...type, ...members });
const event = (name, members) => json({ MsgType: "event", Event: name }, members);
const media = (members) => event("wxa_media_check", { appid: "wx8f16a5be77871234", version: 2, errcode: 0, errmsg: "ok", result: { suggest: "pass", label: 100 }, ...members });
const goods = (members) => event("xpay_goods_deliver_notify", { OpenId: "o2", OutTradeNo: "A1", Env: 0, GoodsInfo: { ProductId: "7", Quantity: 1, OrigPrice: 100, ActualPrice: 100, Attach: "" }, ...members });
const refund = (members) => event("xpay_refund_notify", { OpenId: "o2", WxRefundId: "R1", MchRefundId: "M1", WxOrderId: "W1", MchOrderId: "O1", RefundFee: 100, RetCode: 0, RetMsg: "", RefundStartTimestamp: 1626959640, RefundSuccTimestamp: 1626959645, WxpayRefundTransactionId: "T1", RetryTimes: 0, ...members });
const text = (members) => json({ MsgType: "text" }, { FromUserName: "o1", Content: "hello", MsgId: "1", ...members });
const enter = (members) => event("user_enter_tempsession", { FromUserName: "o1", SessionFrom: "a", ...members });
const stranger = (members) => event("weseal_unknown", { a: 1, ...members });
const ticket = (members) => `<xml><AppId>wx1</AppId><CreateTime>${members.time}</CreateTime><InfoType>component_verify_ticket</InfoType><ComponentVerifyTicket>${members.ticket}</ComponentVerifyTicket></xml>`;

const pair = (sameKey) => (tcId, comment, first, second) =>
  valid(`dedupe-${tcId}`, comment, [sameKey ? "SameEvent" : "DifferentEvent"], { requests: [first, second].map((body) => (typeof body === "string" ? { body } : body)), sameKey });
const same = pair(true);
const different = pair(false);

const retries = [
  same("identical", "the same body twice", goods({}), goods({})),
  same("goods-retry-times", "a delivery, RetryTimes changed", goods({ RetryTimes: 0 }), goods({ RetryTimes: 3 })),
  same("goods-retry-times-appears", "a delivery, RetryTimes appears with the retry", goods({}), goods({ RetryTimes: 1 })),
  same("goods-create-time", "a delivery, CreateTime changed", goods({}), goods({ CreateTime: 1626959648 })),
  same("refund-both", "a refund, both changed", refund({}), refund({ RetryTimes: 2, CreateTime: 1626959700 })),
  same("media-create-time", "a content check, CreateTime changed", media({ trace_id: "t1" }), media({ trace_id: "t1", CreateTime: 1626959650 })),
  same("message-create-time", "a message with MsgId, CreateTime changed", text({}), text({ CreateTime: 1626959650 })),
  same("create-time-type", "CreateTime as a number and as a string", enter({}), enter({ CreateTime: "1626959646" })),
  same("msg-id-type", "MsgId as a number and as a string", text({ MsgId: 5 }), text({ MsgId: "5" })),
  same("list-shape", "List as an object and as an array", event("subscribe_msg_sent_event", { List: { TemplateId: "t", MsgID: "1", ErrorCode: "0", ErrorStatus: "success" } }), event("subscribe_msg_sent_event", { List: [{ TemplateId: "t", MsgID: "1", ErrorCode: "0", ErrorStatus: "success" }] })),
  same("layout", "the same members with other white space", text({}), JSON.stringify(JSON.parse(text({})), null, 2)),
  same("sealed-copy", "a plain message with another sealed copy beside it", text({ Encrypt: "A".repeat(64) }), text({ Encrypt: "B".repeat(64) })),
  same("sealed-copy-appears", "a sealed copy appears with the retry: the console was switched to compat mode", text({}), text({ Encrypt: "A".repeat(64) })),
  same("no-id-retry-times", "an event without any id, RetryTimes changed", stranger({ RetryTimes: 0 }), stranger({ RetryTimes: 1 })),
];

const others = [
  different("media-one-second", "two content checks in one second, from one official sender", media({ trace_id: "t1" }), media({ trace_id: "t2" })),
  different("goods-one-second", "two deliveries in one second, from one official sender", goods({}), goods({ OutTradeNo: "A2" })),
  different("goods-env", "live and sandbox", goods({}), goods({ Env: 1 })),
  different("goods-digits-move", "digits that move between the fields", goods({ OutTradeNo: "A1", Env: 10 }), goods({ OutTradeNo: "A11", Env: 0 })),
  different("goods-payload", "one order with another payload", goods({}), goods({ GoodsInfo: { ProductId: "7", Quantity: 2, OrigPrice: 100, ActualPrice: 100, Attach: "" } })),
  different("refund-result", "a refund that failed, and succeeds later", refund({ RetCode: 1, RetMsg: "failed" }), refund({ CreateTime: 1626959700 })),
  different("message-id", "two messages in one second", text({}), text({ MsgId: "2" })),
  different("message-id-long", "MsgIds that a double rounds to one number", text({}).replace('"MsgId":"1"', '"MsgId":9007199254740992'), text({}).replace('"MsgId":"1"', '"MsgId":9007199254740993')),
  different("message-sender", "one MsgId, two senders", text({}), text({ FromUserName: "o3" })),
  different("message-receiver", "one MsgId, two receivers", text({}), text({ ToUserName: "gh_2" })),
  different("message-content", "one MsgId, two contents", text({}), text({ Content: "hullo" })),
  different("event-name", "two events that differ in name alone", event("trade_manage_remind_access_api", { msg: "x" }), event("wxa_trade_controlled", { msg: "x" })),
  different("subscribe-item", "two notices of delivery in one second", event("subscribe_msg_sent_event", { List: [{ TemplateId: "t", MsgID: "1", ErrorCode: "0", ErrorStatus: "success" }] }), event("subscribe_msg_sent_event", { List: [{ TemplateId: "t", MsgID: "2", ErrorCode: "0", ErrorStatus: "success" }] })),
  different("subscribe-choice", "accepted, then rejected, within one second", event("subscribe_msg_popup_event", { List: [{ TemplateId: "t", SubscribeStatusString: "accept", PopupScene: "0" }] }), event("subscribe_msg_popup_event", { List: [{ TemplateId: "t", SubscribeStatusString: "reject", PopupScene: "0" }] })),
  different("no-id-create-time", "an event without any id, a second later", enter({}), enter({ CreateTime: 1626959647 })),
  different("unknown-create-time", "an unknown event, a second later", stranger({}), stranger({ CreateTime: 1626959647 })),
  different("unknown-payload", "two unknown events in one second", stranger({}), stranger({ a: 2 })),
  different("unknown-name", "two unknown events that differ in name alone", stranger({}), event("weseal_unknown_2", { a: 1 })),
  different("unknown-nested", "a difference deep down", stranger({ b: { c: [1, { d: "x" }] } }), stranger({ b: { c: [1, { d: "y" }] } })),
  different("unknown-moved", "a value that moves from one name to the next", stranger({ b: "x", c: "" }), stranger({ b: "", c: "x" })),
  different("ticket", "two tickets", ticket({ time: 1413192605, ticket: "t1" }), ticket({ time: 1413192605, ticket: "t2" })),
];

const sealed = (account, message, { random, timestamp = "1714112445", nonce = "415670741" }) => {
  const encrypt = seal(account, message, { random });
  return { query: bareQuery(account, encrypt, { timestamp, nonce }), body: jsonBody(encrypt) };
};
const A = { random: "0123456789abcdef" };
const B = { random: "fedcba9876543210", timestamp: "1714112447", nonce: "99" };
const both = { accounts: [config(OFFICIAL), config(OTHER)] };
const rotated = config(OFFICIAL, { token: [OFFICIAL.token, OTHER.token], encodingAesKey: [OFFICIAL.key, OTHER.key] });
const previous = { appId: OFFICIAL.appId, token: OTHER.token, key: OTHER.key };

const envelopes = [
  { ...same("sealed-anew", "one event, sealed twice: random bytes, timestamp and nonce differ", sealed(OFFICIAL, goods({}), A), sealed(OFFICIAL, goods({ RetryTimes: 1 }), B)), config: config(OFFICIAL) },
  { ...same("rotated", "one event, before and after a rotation", sealed(previous, goods({}), A), sealed(OFFICIAL, goods({}), B)), config: rotated },
  { ...same("plain-and-sealed", "one event, before and after the switch to secure mode", { query: plainQuery(OFFICIAL), body: goods({}) }, sealed(OFFICIAL, goods({}), B)), config: config(OFFICIAL, { mode: "plain" }) },
  { ...different("accounts", "one event for two accounts", sealed(OFFICIAL, goods({}), A), sealed(OTHER, goods({}), A)), config: both },
];

const twoFields = [
  different("two-unknown-events", "two kinds of event that are not known", event("weseal_unknown", {}), event("weseal_unknown_2", {})),
  same("fields-payload", "two fields: another payload within the second", enter({}), enter({ SessionFrom: "b" })),
  same("fields-retry-times", "two fields: RetryTimes changed", stranger({ RetryTimes: 0 }), stranger({ RetryTimes: 1 })),
  same("fields-goods", "two fields: two deliveries in one second are one", goods({}), goods({ OutTradeNo: "A2" })),
  same("fields-create-time-type", "two fields: CreateTime as a number and as a string", enter({}), enter({ CreateTime: "1626959646" })),
  same("fields-message", "two fields: a message has its MsgId, CreateTime changed", text({}), text({ CreateTime: 1626959650 })),
  different("fields-message-id", "two fields: two messages in one second have their MsgId", text({}), text({ MsgId: "2" })),
  different("fields-time", "two fields: a second later", enter({}), enter({ CreateTime: 1626959647 })),
  different("fields-sender", "two fields: another sender", enter({}), enter({ FromUserName: "o2" })),
  different("fields-name", "two fields: another kind of event", stranger({}), enter({ FromUserName: OFFICIAL_ID })),
  different("fields-moved", "two fields: digits that move between them", stranger({ FromUserName: "1", CreateTime: 23 }), stranger({ FromUserName: "12", CreateTime: 3 })),
  different("fields-no-sender", "two fields: without a sender all of it counts", ticket({ time: 1413192605, ticket: "t1" }), ticket({ time: 1413192605, ticket: "t2" })),
  different("fields-sender-empty", "two fields: with an empty sender too", stranger({ FromUserName: "" }), stranger({ FromUserName: "", a: 2 })),
];

export const dedupes = () => file("Whether two requests are one event: only whether the keys are equal is said.", [
  group("Dedupe", { config: plainConfig(OFFICIAL), query: plainQuery(OFFICIAL) }, [...retries, ...others]),
  group("Dedupe", { config: plainConfig(OFFICIAL, { dedupeBy: "senderAndTime" }), query: plainQuery(OFFICIAL) }, twoFields),
  group("Dedupe", {}, envelopes),
]);
