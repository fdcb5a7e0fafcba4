// `reply` and `transfer`: what goes out, in which protection and format.

import { COMPONENT, NONCE, OFFICIAL, OTHER, bareQuery, config, jsonBody, plainConfig, plainQuery, xmlBody } from "./account.mjs";
import { file, group, invalid, valid } from "./build.mjs";
import { seal, sign } from "./envelope.mjs";

const RANDOM = "707722b803182950";
const AT = 1713424427;
const replyOptions = { timestamp: AT, random: RANDOM };

const JSON_TYPE = "application/json; charset=utf-8";
const XML_TYPE = "text/xml; charset=utf-8";
const TEXT_TYPE = "text/plain; charset=utf-8";
const DONE = { ErrCode: 0, ErrMsg: "success" };
const DONE_JSON = JSON.stringify(DONE);
const DONE_XML = "<xml><ErrCode>0</ErrCode><ErrMsg><![CDATA[success]]></ErrMsg></xml>";

const people = { ToUserName: "gh_1", FromUserName: "o1", CreateTime: 1714112445 };
const GOODS = JSON.stringify({ ...people, MsgType: "event", Event: "xpay_goods_deliver_notify", OpenId: "o2", OutTradeNo: "A1", Env: 0, GoodsInfo: { ProductId: "7", Quantity: 1, OrigPrice: 100, ActualPrice: 100, Attach: "" } });
const GOODS_XML = "<xml><ToUserName><![CDATA[gh_1]]></ToUserName><FromUserName><![CDATA[o1]]></FromUserName><CreateTime>1714112445</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[xpay_goods_deliver_notify]]></Event><OpenId>o2</OpenId><OutTradeNo>A1</OutTradeNo><Env>0</Env></xml>";
const TEXT = JSON.stringify({ ...people, MsgType: "text", Content: "hello world", MsgId: "1" });
const TEXT_XML = "<xml><ToUserName><![CDATA[gh_1]]></ToUserName><FromUserName><![CDATA[o1]]></FromUserName><CreateTime>1714112445</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[hello world]]></Content><MsgId>1</MsgId></xml>";
const ENTER = JSON.stringify({ ...people, MsgType: "event", Event: "user_enter_tempsession", SessionFrom: "a" });
const REFUND_QUERY = JSON.stringify({ ...people, MsgType: "event", Event: "xpay_subscribe_ios_refund_query_notify", pay_order_id: "1", channel_bill: "2", refund_time: "3" });

/** Requests, each with what `createPush` needs for it. */
const sealedBy = (who, message, envelope, more = {}) => {
  const encrypt = seal(who, message);
  return { config: config(who, more), query: bareQuery(who, encrypt), body: envelope(encrypt) };
};
const secure = (message, more) => sealedBy(OFFICIAL, message, message.startsWith("<") ? xmlBody : jsonBody, more);
const plain = (message, more) => ({ config: plainConfig(OFFICIAL, more), query: plainQuery(OFFICIAL), body: message });
const compat = () => {
  const encrypt = seal(OFFICIAL, GOODS);
  return { config: config(OFFICIAL, { mode: "compat" }), query: bareQuery(OFFICIAL, encrypt), body: GOODS.replace(/}$/, `,"Encrypt":"${encrypt}"}`) };
};

const bare = (body, contentType = TEXT_TYPE) => ({ contentType, body });
function sealed(text, contentType, { who = OFFICIAL, nonce = NONCE, timestamp = AT, random = RANDOM } = {}) {
  const Encrypt = seal(who, text, { random });
  return { contentType, sealed: { Encrypt, MsgSignature: sign([who.token, String(timestamp), nonce, Encrypt]), TimeStamp: timestamp, Nonce: nonce } };
}

const answers = (tcId, comment, flags, request, fields, expected) => valid(`reply-${tcId}`, comment, flags, { ...request, ...fields, expected });
const refuses = (tcId, comment, flags, request, fields, code, more) => invalid(`reply-${tcId}`, comment, flags, { ...request, ...fields }, code, more);

const unsealed = [
  answers("none", "no content: success", ["ReplyMode"], secure(GOODS), {}, bare("success")),
  answers("success", "success, secure mode", ["ReplyMode"], secure(GOODS), { content: "success" }, bare("success")),
  answers("empty", "the empty body, secure mode", ["ReplyMode", "EmptyMessage"], secure(GOODS), { content: "" }, bare("")),
  answers("success-xml", "success to an XML request", ["ReplyMode"], secure(GOODS_XML), { content: "success" }, bare("success")),
  answers("success-compat", "success, compat mode", ["ReplyMode"], compat(), { content: "success" }, bare("success")),
  answers("success-plain", "success, plain mode", ["ReplyMode"], plain(GOODS), { content: "success" }, bare("success")),
  answers("empty-plain", "the empty body, plain mode", ["ReplyMode"], plain(GOODS), { content: "" }, bare("")),
  answers("text-plain", "a JSON answer in plain mode", ["ReplyMode"], plain(GOODS), { content: DONE_JSON }, bare(DONE_JSON)),
  answers("object-plain", "an object in plain mode, JSON", ["ReplyMode"], plain(GOODS), { content: DONE }, bare(DONE_JSON)),
  answers("large-integers", "integers of an answer stay numbers, however large", ["LongInteger"], plain(GOODS), { content: { ErrCode: 0, ErrMsg: "success", a: 1e17, b: [2 ** 53] } }, bare('{"ErrCode":0,"ErrMsg":"success","a":100000000000000000,"b":[9007199254740992]}')),
  answers("large-integers-xml", "the same in XML", ["LongInteger"], plain(GOODS_XML), { content: { ErrCode: 0, ErrMsg: "success", a: 1e17 } }, bare(DONE_XML.replace("</xml>", "<a>100000000000000000</a></xml>"))),
  answers("no-character", "what no document of XML may hold", ["Injection"], plain(GOODS_XML), { content: { ErrCode: 0, ErrMsg: "a\ufffe\uffffb" } }, bare(DONE_XML.replace("success", "a\ufffd\ufffdb"))),
  refuses("nested-name", "a name that would be markup, in a list in a list", ["Injection"], plain(GOODS_XML), { content: { a: [[{ "x><evil": 1 }]] } }, "INVALID_ARGUMENT"),
  refuses("bare-nonce", "a nonce that WeChat would refuse, also where nothing is sealed", ["ParameterForm"], plain(GOODS), { content: "success", replyOptions: { nonce: "a b" } }, "INVALID_ARGUMENT"),
  answers("object-plain-xml", "an object in plain mode, XML", ["ReplyMode"], plain(GOODS_XML), { content: DONE }, bare(DONE_XML)),
];

const sealedAnswers = [
  answers("json", "a JSON answer as text", ["ReplyMode"], secure(GOODS), { content: DONE_JSON }, sealed(DONE_JSON, JSON_TYPE)),
  answers("object", "an object to a JSON request", ["ReplyMode"], secure(GOODS), { content: DONE }, sealed(DONE_JSON, JSON_TYPE)),
  answers("object-xml", "an object to an XML request", ["ReplyMode"], secure(GOODS_XML), { content: DONE }, sealed(DONE_XML, XML_TYPE)),
  answers("object-xml-cdata", "]]> within a value to an XML request", ["ReplyMode", "Cdata"], secure(GOODS_XML), { content: { ErrCode: -1, ErrMsg: "a]]>b" } }, sealed("<xml><ErrCode>-1</ErrCode><ErrMsg><![CDATA[a]]]]><![CDATA[>b]]></ErrMsg></xml>", XML_TYPE)),
  answers("success-blank", "success and a line break is other content", ["ReplyMode"], secure(GOODS), { content: "success\n" }, sealed("success\n", JSON_TYPE)),
  answers("compat", "compat mode: sealed, since the request was", ["ReplyMode"], compat(), { content: DONE }, sealed(DONE_JSON, JSON_TYPE)),
  answers("plain-key-sealed", "plain mode with a key, sealed request", ["ReplyMode"], secure(GOODS, { mode: "plain" }), { content: DONE }, sealed(DONE_JSON, JSON_TYPE)),
  answers("plain-key-plain", "plain mode with a key, plain request", ["ReplyMode"], { ...plain(GOODS), config: config(OFFICIAL, { mode: "plain" }) }, { content: DONE }, bare(DONE_JSON)),
  answers("nonce", "a nonce of one's own", ["ReplyMode"], secure(GOODS), { content: DONE, replyOptions: { ...replyOptions, nonce: "abc" } }, sealed(DONE_JSON, JSON_TYPE, { nonce: "abc" })),
  answers("chinese", "Chinese and emoji", ["ReplyMode", "NonAscii"], secure(GOODS), { content: { ErrCode: 0, ErrMsg: "已发货 🎉" } }, sealed('{"ErrCode":0,"ErrMsg":"已发货 🎉"}', JSON_TYPE)),
  answers("component", "a third-party platform", ["ReplyMode"], sealedBy(COMPONENT, GOODS_XML, xmlBody, { kind: "component" }), { content: DONE }, sealed(DONE_XML, XML_TYPE, { who: COMPONENT })),
  answers("second-account", "sealed by the account that opened", ["ReplyMode", "Accounts"], { ...sealedBy(OTHER, GOODS, jsonBody), config: { accounts: [config(OFFICIAL), config(OTHER)] } }, { content: DONE }, sealed(DONE_JSON, JSON_TYPE, { who: OTHER })),
  answers("second-id", "sealed for the id that was found", ["ReplyMode", "Accounts"], { ...sealedBy({ ...OFFICIAL, appId: OTHER.appId }, GOODS, jsonBody), config: config(OFFICIAL, { appId: [OFFICIAL.appId, OTHER.appId] }) }, { content: DONE }, sealed(DONE_JSON, JSON_TYPE, { who: { ...OFFICIAL, appId: OTHER.appId } })),
  answers("previous", "sealed with the previous Token and key, since they opened", ["ReplyMode", "Rotation"], { ...sealedBy({ ...OTHER, appId: OFFICIAL.appId }, GOODS, jsonBody), config: config(OFFICIAL, { token: [OFFICIAL.token, OTHER.token], encodingAesKey: [OFFICIAL.key, OTHER.key] }) }, { content: DONE }, sealed(DONE_JSON, JSON_TYPE, { who: { ...OTHER, appId: OFFICIAL.appId } })),
];

const strict = [
  answers("strict-success", "strict: success is sealed", ["ReplyMode"], secure(GOODS), { content: "success", replyOptions: { ...replyOptions, strict: true } }, sealed("success", JSON_TYPE)),
  answers("strict-none", "strict: no content is sealed as success", ["ReplyMode"], secure(GOODS), { replyOptions: { ...replyOptions, strict: true } }, sealed("success", JSON_TYPE)),
  answers("strict-empty", "strict: the empty body is sealed", ["ReplyMode", "EmptyMessage"], secure(GOODS_XML), { content: "", replyOptions: { ...replyOptions, strict: true } }, sealed("", XML_TYPE)),
  answers("strict-configured", "strict as a setting", ["ReplyMode"], secure(GOODS, { strict: true }), { content: "success" }, sealed("success", JSON_TYPE)),
  answers("strict-plain", "strict does not seal what came plain", ["ReplyMode"], plain(GOODS, { strict: true }), { content: "success" }, bare("success")),
];

const transferJson = (more = {}) => JSON.stringify({ ToUserName: "o1", FromUserName: "gh_1", CreateTime: AT, MsgType: "transfer_customer_service", ...more });
const TRANSFER_XML = `<xml><ToUserName><![CDATA[o1]]></ToUserName><FromUserName><![CDATA[gh_1]]></FromUserName><CreateTime>${AT}</CreateTime><MsgType><![CDATA[transfer_customer_service]]></MsgType>`;
const transfer = (tcId, comment, request, fields, expected) => answers(`transfer-${tcId}`, comment, ["ReplyShape"], request, { call: "transfer", ...fields }, expected);

const transfers = [
  transfer("json", "a user's message, JSON", secure(TEXT), {}, sealed(transferJson(), JSON_TYPE)),
  transfer("xml", "a user's message, XML", secure(TEXT_XML), {}, sealed(`${TRANSFER_XML}</xml>`, XML_TYPE)),
  transfer("plain", "a user's message, plain mode", plain(TEXT), {}, bare(transferJson())),
  transfer("account", "to one customer-service account", secure(TEXT), { replyOptions: { ...replyOptions, kfAccount: "test1@test" } }, sealed(transferJson({ TransInfo: { KfAccount: "test1@test" } }), JSON_TYPE)),
  transfer("account-xml", "to one customer-service account, XML", secure(TEXT_XML), { replyOptions: { ...replyOptions, kfAccount: "test1@test" } }, sealed(`${TRANSFER_XML}<TransInfo><KfAccount><![CDATA[test1@test]]></KfAccount></TransInfo></xml>`, XML_TYPE)),
  transfer("official-account", "an official account", secure(TEXT_XML, { kind: "officialAccount" }), {}, sealed(`${TRANSFER_XML}</xml>`, XML_TYPE)),
  refuses("transfer-event", "an event cannot be handed on", ["ReplyShape"], secure(ENTER), { call: "transfer" }, "TRANSFER_UNSUPPORTED"),
  refuses("transfer-payment", "a payment event cannot be handed on", ["ReplyShape"], secure(GOODS), { call: "transfer" }, "TRANSFER_UNSUPPORTED"),
  refuses("transfer-plain-event", "an event in plain mode", ["ReplyShape"], plain(ENTER), { call: "transfer" }, "TRANSFER_UNSUPPORTED"),
  refuses("transfer-by-hand", "composed by hand, for an event", ["ReplyShape"], secure(ENTER), { content: { ToUserName: "o1", FromUserName: "gh_1", CreateTime: AT, MsgType: "transfer_customer_service" } }, "TRANSFER_UNSUPPORTED"),
];

/** A message without this name, or with something else than text under it. */
const nameless = (tcId, comment, name, value) =>
  refuses(`transfer-${tcId}`, comment, ["Argument"], secure(JSON.stringify({ ...JSON.parse(TEXT), [name]: value })), { call: "transfer" }, "INVALID_ARGUMENT", { details: { argument: `opened.event.${name}` } });

const unaddressed = [
  nameless("no-from", "nobody to answer", "FromUserName"),
  nameless("no-to", "nobody who answers", "ToUserName"),
  nameless("from-empty", "an empty FromUserName", "FromUserName", ""),
  nameless("to-number", "a ToUserName that is a number", "ToUserName", 5),
  nameless("from-null", "a FromUserName that is null", "FromUserName", null),
  refuses("transfer-event-nameless", "an event without names is an event first of all", ["ReplyShape"], secure('{"MsgType":"event","Event":"user_enter_tempsession"}'), { call: "transfer" }, "TRANSFER_UNSUPPORTED"),
];

const passive = (MsgType, more) => ({ ToUserName: "o1", FromUserName: "gh_1", CreateTime: AT, MsgType, ...more });
const HELLO = passive("text", { Content: "您好" });
const HELLO_XML = `<xml><ToUserName><![CDATA[o1]]></ToUserName><FromUserName><![CDATA[gh_1]]></FromUserName><CreateTime>${AT}</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[您好]]></Content></xml>`;

const shapes = [
  refuses("passive-text", "a text answer of a mini program", ["ReplyShape"], secure(TEXT), { content: HELLO }, "PASSIVE_REPLY_UNSUPPORTED"),
  refuses("passive-image", "an image answer of a mini program", ["ReplyShape"], secure(TEXT), { content: passive("image", { Image: { MediaId: "1" } }) }, "PASSIVE_REPLY_UNSUPPORTED"),
  refuses("passive-news", "an article answer of a mini program", ["ReplyShape"], secure(TEXT), { content: passive("news", { ArticleCount: 0 }) }, "PASSIVE_REPLY_UNSUPPORTED"),
  refuses("passive-text-json", "the same as JSON text", ["ReplyShape"], secure(TEXT), { content: JSON.stringify(HELLO) }, "PASSIVE_REPLY_UNSUPPORTED"),
  refuses("passive-text-xml", "the same as XML text", ["ReplyShape"], secure(TEXT_XML), { content: HELLO_XML }, "PASSIVE_REPLY_UNSUPPORTED"),
  refuses("passive-text-plain", "in plain mode as well", ["ReplyShape"], plain(TEXT), { content: HELLO }, "PASSIVE_REPLY_UNSUPPORTED"),
  answers("passive-official-account", "a text answer of an official account", ["ReplyShape"], secure(TEXT_XML, { kind: "officialAccount" }), { content: HELLO }, sealed(HELLO_XML, XML_TYPE)),
  answers("warning-none", "the documented shape gives no warning", ["ReplyShape"], secure(GOODS), { content: DONE }, { ...sealed(DONE_JSON, JSON_TYPE), warned: false }),
  answers("warning-success", "success gives no warning", ["ReplyShape"], secure(GOODS), { content: "success" }, { ...bare("success"), warned: false }),
  answers("warning-shape", "another shape is sent, with a warning", ["ReplyShape"], secure(GOODS), { content: { code: 0 } }, { ...sealed('{"code":0}', JSON_TYPE), warned: true }),
  answers("warning-query", "success where an answer is asked for is sent, with a warning", ["ReplyShape"], secure(REFUND_QUERY), { content: "success" }, { ...bare("success"), warned: true }),
  answers("warning-text", "a text that is no answer of the event's", ["ReplyShape"], secure(GOODS), { content: "ok" }, { ...sealed("ok", JSON_TYPE), warned: true }),
  answers("warning-text-blank", "success and a line break is such a text", ["ReplyShape"], plain(GOODS), { content: "success\n" }, { ...bare("success\n"), warned: true }),
  answers("warning-text-json", "another shape as JSON text warns as the object does", ["ReplyShape"], secure(GOODS), { content: '{"code":0}' }, { ...sealed('{"code":0}', JSON_TYPE), warned: true }),
  answers("warning-text-xml", "another shape as XML text", ["ReplyShape"], secure(GOODS_XML), { content: "<xml><code>0</code></xml>" }, { ...sealed("<xml><code>0</code></xml>", XML_TYPE), warned: true }),
  answers("warning-text-list", "JSON that is no object", ["ReplyShape"], secure(GOODS), { content: "[]" }, { ...sealed("[]", JSON_TYPE), warned: true }),
  answers("warning-text-query", "a text where a structured answer is asked for", ["ReplyShape"], secure(REFUND_QUERY), { content: "ok" }, { ...sealed("ok", JSON_TYPE), warned: true }),
  answers("warning-none-json", "the documented shape as JSON text", ["ReplyShape"], secure(GOODS), { content: DONE_JSON }, { ...sealed(DONE_JSON, JSON_TYPE), warned: false }),
  answers("warning-none-xml", "the documented shape as XML text", ["ReplyShape"], secure(GOODS_XML), { content: DONE_XML }, { ...sealed(DONE_XML, XML_TYPE), warned: false }),
  answers("warning-none-empty", "the empty body gives no warning", ["ReplyShape", "EmptyMessage"], secure(GOODS), { content: "" }, { ...bare(""), warned: false }),
  answers("warning-none-unknown", "nothing is known of an unknown event's answers", ["ReplyShape", "UnknownEvent"], plain(GOODS.replace("xpay_goods_deliver_notify", "weseal_unknown")), { content: "ok" }, { ...bare("ok"), warned: false }),
  answers("query-first-shape", "the refund query, as one page prints its answer", ["ReplyShape"], secure(REFUND_QUERY), { content: { result_code: 0, result_info: "ok", evidence: "" } }, { ...sealed('{"result_code":0,"result_info":"ok","evidence":""}', JSON_TYPE), warned: false }),
  refuses("random-short", "15 characters of randomness", ["Argument"], secure(GOODS), { content: DONE, replyOptions: { ...replyOptions, random: "0".repeat(15) } }, "INVALID_ARGUMENT"),
  refuses("nonce-long", "a nonce of 65 characters", ["Argument"], secure(GOODS), { content: DONE, replyOptions: { ...replyOptions, nonce: "a".repeat(65) } }, "INVALID_ARGUMENT"),
];

export const replies = () => file("What goes out: sealed or not, in which format, and what is refused.", [
  group("Reply", { replyOptions }, [...unsealed, ...sealedAnswers, ...strict, ...transfers, ...unaddressed, ...shapes]),
]);
