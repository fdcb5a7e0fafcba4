// `open`: what becomes of the values of an XML message.

import { group, invalid, valid } from "./build.mjs";

const HEAD = "<ToUserName><![CDATA[gh_1]]></ToUserName><FromUserName><![CDATA[o1]]></FromUserName><CreateTime>1482048670</CreateTime>";
const head = { ToUserName: "gh_1", FromUserName: "o1", CreateTime: 1482048670 };
const unknown = (members) => `<xml>${HEAD}<MsgType><![CDATA[event]]></MsgType><Event><![CDATA[weseal_unknown]]></Event>${members}</xml>`;
const message = (members) => `<xml>${HEAD}<MsgType><![CDATA[text]]></MsgType>${members}</xml>`;

const other = (tcId, comment, flags, members, expected) => valid(`xml-${tcId}`, comment, flags, {
  body: unknown(members), expected: { type: "unknown", event: { ...head, MsgType: "event", Event: "weseal_unknown", ...expected } },
});
const text = (tcId, comment, flags, members, expected) => valid(`xml-${tcId}`, comment, flags, {
  body: message(members), expected: { type: "text", event: { ...head, MsgType: "text", ...expected } },
});

const values = [
  text("msg-id-long", "a MsgId beyond 2^53", ["LongInteger"], "<Content>x</Content><MsgId>22876340532172986</MsgId>", { Content: "x", MsgId: "22876340532172986" }),
  text("content-leading-zeros", "a text of digits with zeros in front", ["NumericText"], "<Content><![CDATA[0012]]></Content><MsgId>1</MsgId>", { Content: "0012", MsgId: "1" }),
  text("content-digits", "a text of digits", ["NumericText"], "<Content>12</Content><MsgId>1</MsgId>", { Content: "12", MsgId: "1" }),
  other("numeric-text", "no value of an unknown event becomes a number", ["NumericText", "UnknownEvent"], "<a>1</a><b>1e5</b><c>-0</c><d>0x10</d><e>1.0</e><f>true</f>", { a: "1", b: "1e5", c: "-0", d: "0x10", e: "1.0", f: "true" }),
  text("content-true", "true is a text", ["NumericText"], "<Content>true</Content><MsgId>1</MsgId>", { Content: "true", MsgId: "1" }),
  text("cdata-exact", "blanks, references and tags within CDATA are text", ["Cdata"], "<Content><![CDATA[ a &lt; <b>&amp;</b> ]]></Content><MsgId>1</MsgId>", { Content: " a &lt; <b>&amp;</b> ", MsgId: "1" }),
  text("cdata-split", "]]> written in two sections", ["Cdata"], "<Content><![CDATA[a]]]]><![CDATA[>b]]></Content><MsgId>1</MsgId>", { Content: "a]]>b", MsgId: "1" }),
  text("cdata-empty", "an empty section", ["Cdata"], "<Content><![CDATA[]]></Content><MsgId>1</MsgId>", { Content: "", MsgId: "1" }),
  text("cdata-layout", "line breaks around a section are layout", ["Cdata", "Whitespace"], "<Content>\n  <![CDATA[ x ]]>\n</Content><MsgId>1</MsgId>", { Content: " x ", MsgId: "1" }),
  text("cdata-doctype", "DOCTYPE within CDATA is text", ["Cdata", "XmlEntities"], "<Content><![CDATA[<!DOCTYPE a [<!ENTITY b 'c'>]>&b;]]></Content><MsgId>1</MsgId>", { Content: "<!DOCTYPE a [<!ENTITY b 'c'>]>&b;", MsgId: "1" }),
  text("references", "the five entities and character references", ["Escapes"], "<Content>&lt;&gt;&amp;&quot;&apos;&#20320;&#x597d;&#x1F600;</Content><MsgId>1</MsgId>", { Content: "<>&\"'你好😀", MsgId: "1" }),
  text("reference-twice", "references are undone once", ["Escapes"], "<Content>&amp;lt;&amp;amp;</Content><MsgId>1</MsgId>", { Content: "&lt;&amp;", MsgId: "1" }),
  text("emoji", "emoji and characters beyond 16 bits", ["NonAscii"], "<Content><![CDATA[👩‍👩‍👧‍👦😀𠮷é]]></Content><MsgId>1</MsgId>", { Content: "👩‍👩‍👧‍👦😀𠮷é", MsgId: "1" }),
  text("comment", "comments are nothing", ["Whitespace"], "<!-- a --><Content><![CDATA[x]]></Content><!-- <MsgId>2</MsgId> --><MsgId>1</MsgId>", { Content: "x", MsgId: "1" }),
  valid("xml-declaration", "an XML declaration", ["Normal"], { body: `<?xml version="1.0" encoding="utf-8"?>\n${message("<Content>x</Content><MsgId>1</MsgId>")}\n`, expected: { type: "text", event: { ...head, MsgType: "text", Content: "x", MsgId: "1" } } }),
  valid("xml-bom", "a byte order mark in front", ["Bom"], { body: `\ufeff${message("<Content>x</Content><MsgId>1</MsgId>")}`, expected: { type: "text", event: { ...head, MsgType: "text", Content: "x", MsgId: "1" } } }),
  other("zero-width-space", "zero-width spaces between elements, as a published sample has them", ["Whitespace"], "\n  \u200b<a>1</a>\n  \u200b<b><c>2</c>\u200b\n</b>", { a: "1", b: { c: "2" } }),
  other("empty", "empty elements", ["Whitespace"], "<a/><b></b><c />", { a: "", b: "", c: "" }),
  other("siblings", "siblings of one name", ["ListShape"], "<a>1</a><b>x</b><a>2</a>", { a: ["1", "2"], b: "x" }),
  other("siblings-mixed", "siblings with and without elements", ["ListShape"], "<a>1</a><a><b>2</b></a><a/>", { a: ["1", { b: "2" }, ""] }),
  other("nested", "elements within elements", ["ListShape"], "<a><b><c>1</c><c>2</c></b><d>3</d></a>", { a: { b: { c: ["1", "2"] }, d: "3" } }),
  other("many-siblings", "more elements than one looks through", ["ListShape"], Array.from({ length: 40 }, (_, i) => `<a>${i}</a><b${i}>x</b${i}>`).join(""), { a: Array.from({ length: 40 }, (_, i) => String(i)), ...Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`b${i}`, "x"])) }),
  other("prototype", "__proto__ is a name like others", ["Prototype"], "<__proto__><polluted>1</polluted></__proto__><a><__proto__>x</__proto__></a>", JSON.parse('{"__proto__":{"polluted":"1"},"a":{"__proto__":"x"}}')),
  other("prototype-twice", "__proto__ twice", ["Prototype", "ListShape"], "<__proto__>1</__proto__><__proto__>2</__proto__><constructor>x</constructor>", JSON.parse('{"__proto__":["1","2"],"constructor":"x"}')),
  other("depth-40", "40 levels are fine", ["Depth"], `${"<a>".repeat(40)}1${"</a>".repeat(40)}`, JSON.parse(`${'{"a":'.repeat(40)}"1"${"}".repeat(40)}`)),
];

const item = (n) => `<List><TemplateId><![CDATA[tpl${n}]]></TemplateId><SubscribeStatusString>accept</SubscribeStatusString><PopupScene>0</PopupScene></List>`;
const Item = (n) => ({ TemplateId: `tpl${n}`, SubscribeStatusString: "accept", PopupScene: "0" });
const popup = (tcId, comment, flags, inner, List, event = "subscribe_msg_popup_event", msgType = "event") => valid(`xml-${tcId}`, comment, flags, {
  body: `<xml>${HEAD}<MsgType>${msgType}</MsgType><Event>${event}</Event>${inner}</xml>`,
  expected: { type: "subscribe_msg_popup_event", event: { ...head, MsgType: "event", Event: "subscribe_msg_popup_event", List } },
});
const wrapped = (inner) => `<SubscribeMsgPopupEvent>${inner}</SubscribeMsgPopupEvent>`;

const shapes = [
  popup("list-one", "one item, in the element that XML alone has", ["ListShape"], wrapped(item(1)), [Item(1)]),
  popup("list-two", "two items", ["ListShape"], wrapped(item(1) + item(2)), [Item(1), Item(2)]),
  popup("list-layout", "two items with white space around", ["ListShape", "Whitespace"], `\n${wrapped(`\n  ${item(1)}\n  ${item(2)}\n`)}\n`, [Item(1), Item(2)]),
  popup("list-bare", "without the element, as JSON has it", ["ListShape"], item(1), [Item(1)]),
  popup("case", "names in another case", ["NameCase"], wrapped(item(1)), [Item(1)], "SUBSCRIBE_MSG_POPUP_EVENT", "Event"),
  other("list-unknown-event", "List of an unknown event", ["ListShape", "UnknownEvent"], "<List><a>1</a></List>", { List: [{ a: "1" }] }),
  valid("xml-numbers", "integers that the table knows", ["NumberType"], {
    body: `<xml>${HEAD}<MsgType>event</MsgType><Event>xpay_goods_deliver_notify</Event><OpenId>o2</OpenId><OutTradeNo>0012</OutTradeNo><Env>0</Env><WeChatPayInfo><MchOrderNo>1</MchOrderNo><TransactionId>42000000123123</TransactionId><PaidTime>1482048669</PaidTime></WeChatPayInfo><GoodsInfo><ProductId>7</ProductId><Quantity>-1</Quantity><OrigPrice>007</OrigPrice><ActualPrice>1.5</ActualPrice><Attach>5</Attach></GoodsInfo></xml>`,
    expected: { type: "xpay_goods_deliver_notify", event: { ...head, MsgType: "event", Event: "xpay_goods_deliver_notify", OpenId: "o2", OutTradeNo: "0012", Env: 0, WeChatPayInfo: { MchOrderNo: "1", TransactionId: "42000000123123", PaidTime: 1482048669 }, GoodsInfo: { ProductId: "7", Quantity: -1, OrigPrice: "007", ActualPrice: "1.5", Attach: "5" } } },
  }),
  valid("xml-info-type", "a notification to a third-party platform", ["Normal"], {
    body: "<xml><AppId>wx1</AppId><CreateTime>1413192605</CreateTime><InfoType>Component_Verify_Ticket</InfoType><ComponentVerifyTicket>ticket@@@1</ComponentVerifyTicket></xml>",
    expected: { type: "component_verify_ticket", event: { AppId: "wx1", CreateTime: 1413192605, InfoType: "component_verify_ticket", ComponentVerifyTicket: "ticket@@@1" } },
  }),
];

const refused = (tcId, comment, flags, body, code = "BODY_MALFORMED") => invalid(`xml-${tcId}`, comment, flags, { body }, code);
const doctype = (tcId, comment, declaration, members = "") => refused(tcId, comment, ["XmlEntities"], declaration + unknown(members), "DOCTYPE_REFUSED");
const LAUGHS = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");
const members = "<Content>x</Content><MsgId>1</MsgId>";

const refusals = [
  doctype("doctype", "a bare DOCTYPE", "<!DOCTYPE xml>"),
  doctype("entity-file", "an entity that reads a file", '<!DOCTYPE xml [<!ENTITY a SYSTEM "file:///etc/passwd">]>', "<a>&a;</a>"),
  doctype("entity-address", "an entity that calls an address", '<!DOCTYPE xml [<!ENTITY a SYSTEM "http://127.0.0.1:1/">]>', "<a>&a;</a>"),
  doctype("entity-growth", "exponential growth", `<!DOCTYPE xml [<!ENTITY l0 "ha">${LAUGHS}]>`, "<a>&l9;</a>"),
  refused("entity-unknown", "an entity that nobody defined", ["XmlEntities"], unknown("<a>&nbsp;</a>")),
  refused("reference-nul", "a reference to NUL", ["Escapes"], unknown("<a>&#0;</a>")),
  refused("reference-surrogate", "a reference to half a surrogate pair", ["Escapes", "Surrogate"], unknown("<a>&#xD800;</a>")),
  refused("reference-beyond", "a reference beyond Unicode", ["Escapes"], unknown("<a>&#x110000;</a>")),
  refused("reference-huge", "a reference that overflows", ["Escapes"], unknown("<a>&#99999999999999999999;</a>")),
  refused("cut", "cut off", ["Malformed"], message(members).slice(0, -6)),
  refused("crossed", "elements that cross", ["Malformed"], unknown("<a><b></a></b>")),
  refused("two-roots", "two roots", ["Malformed"], message(members) + message(members)),
  refused("root-exclamation", "a root whose name begins as a declaration does", ["Malformed"], message(members).replaceAll("xml>", "!xml>")),
  refused("text-behind", "text behind the root", ["Malformed"], `${message(members)}x`),
  refused("cdata-open", "a CDATA section without end", ["Malformed", "Cdata"], unknown("<a><![CDATA[x</a>")),
  refused("comment-open", "a comment without end", ["Malformed"], unknown("<!-- <a>1</a>")),
  refused("bare-less-than", "a bare <", ["Malformed"], unknown("<a>1 < 2</a>")),
  refused("depth", "2,000 levels", ["Depth"], { $concat: [unknown("").slice(0, -6), { $repeat: ["<a>", 2000] }, { $repeat: ["</a>", 2000] }, "</xml>"] }),
  refused("depth-100k", "100,000 levels", ["Depth"], { $concat: [unknown("").slice(0, -6), { $repeat: ["<a>", 100000] }, { $repeat: ["</a>", 100000] }, "</xml>"] }),
];

export const xmlEvents = (shared) => [group("Push", shared, [...values, ...shapes, ...refusals])];
