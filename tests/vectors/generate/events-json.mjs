// `open`: what becomes of the values of a JSON message.

import { group, invalid, valid } from "./build.mjs";

const HEAD = '"ToUserName":"gh_1","FromUserName":"o1","CreateTime":1482048670';
const head = { ToUserName: "gh_1", FromUserName: "o1", CreateTime: 1482048670 };
const message = (members) => `{${HEAD},"MsgType":"text","Content":"x",${members}}`;
const unknown = (members) => `{${HEAD},"MsgType":"event","Event":"weseal_unknown",${members}}`;

/** A message of a known kind. `expected`: the members beside the head. */
const text = (tcId, comment, flags, members, expected) =>
  valid(`json-${tcId}`, comment, flags, { body: message(members), expected: { type: "text", event: { ...head, MsgType: "text", Content: "x", ...expected } } });
/** An event that no table knows. `expected` as JSON text, since a literal could not hold every name. */
const other = (tcId, comment, flags, members, expected = members) => valid(`json-${tcId}`, comment, flags, {
  body: unknown(members), expected: { type: "unknown", event: JSON.parse(unknown(expected)) },
});

const integers = [
  text("msg-id-long", "a MsgId beyond 2^53 as a number", ["LongInteger"], '"MsgId":22876340532172986', { MsgId: "22876340532172986" }),
  text("msg-id-odd", "a MsgId that a double rounds", ["LongInteger"], '"MsgId":9007199254740993', { MsgId: "9007199254740993" }),
  text("msg-id-64-bit", "the largest unsigned 64-bit MsgId", ["LongInteger"], '"MsgId":18446744073709551615', { MsgId: "18446744073709551615" }),
  text("msg-id-wider", "a MsgId beyond 64 bits", ["LongInteger"], '"MsgId":18446744073709551616', { MsgId: "18446744073709551616" }),
  text("msg-id-short", "a short MsgId is a string as well", ["LongInteger"], '"MsgId":1', { MsgId: "1" }),
  text("msg-id-zero", "a MsgId of 0", ["LongInteger"], '"MsgId":0', { MsgId: "0" }),
  text("msg-id-text", "a MsgId that is a string already", ["LongInteger"], '"MsgId":"49d72d67b16d115e7935ac386f2f0fa41535298877_1555684067"', { MsgId: "49d72d67b16d115e7935ac386f2f0fa41535298877_1555684067" }),
  text("msg-data-id", "MsgDataId is an id too", ["LongInteger"], '"MsgId":1,"MsgDataId":2247483657', { MsgId: "1", MsgDataId: "2247483657" }),
  other("msg-id-unknown-event", "ids are strings in unknown events too", ["LongInteger", "UnknownEvent"], '"MsgID":5,"MsgId":6,"MsgDataId":7', '"MsgID":"5","MsgId":"6","MsgDataId":"7"'),
  other("integer-53-bits", "the largest integer that stays a number", ["LongInteger"], '"n":9007199254740991,"m":-9007199254740991'),
  other("integer-54-bits", "the next one becomes a string", ["LongInteger"], '"n":9007199254740992,"m":-9007199254740992', '"n":"9007199254740992","m":"-9007199254740992"'),
  other("integer-64-bits", "the ends of 64 bits", ["LongInteger"], '"a":9223372036854775807,"b":9223372036854775808,"c":18446744073709551615,"d":-9223372036854775808', '"a":"9223372036854775807","b":"9223372036854775808","c":"18446744073709551615","d":"-9223372036854775808"'),
  other("integer-65-bits", "beyond 64 bits", ["LongInteger"], '"a":18446744073709551616,"b":-9223372036854775809,"c":123456789012345678901234567890', '"a":"18446744073709551616","b":"-9223372036854775809","c":"123456789012345678901234567890"'),
  other("integer-nested", "deeper down as well", ["LongInteger"], '"a":{"b":[1,9007199254740993,{"c":-18446744073709551616}]}', '"a":{"b":[1,"9007199254740993",{"c":"-18446744073709551616"}]}'),
  other("integer-in-text", "digits within a string are left alone", ["LongInteger"], '"a":"[18446744073709551616]","b":18446744073709551616,"c":"\\"18446744073709551616\\""', '"a":"[18446744073709551616]","b":"18446744073709551616","c":"\\"18446744073709551616\\""'),
  other("fractions", "fractions and exponents stay numbers", ["NumberType"], '"a":1.5,"b":-0.25,"c":1e3,"d":2.5E-3'),
  other("literals", "true, false, null, empty list and object", ["NumberType"], '"a":true,"b":false,"c":null,"d":[],"e":{},"f":""'),
  other("numeric-text", "a string of digits stays a string", ["NumericText"], '"a":"0012","b":"5"'),
];

const createTime = (tcId, comment, written, expected) => valid(`json-${tcId}`, comment, ["NumberType"], {
  body: `{"ToUserName":"gh_1","FromUserName":"o1","CreateTime":${written},"MsgType":"text","Content":"x","MsgId":"1"}`,
  expected: { type: "text", event: { ...head, CreateTime: expected, MsgType: "text", Content: "x", MsgId: "1" } },
});

const times = [
  createTime("create-time-number", "CreateTime as a number", "1620973045", 1620973045),
  createTime("create-time-text", "CreateTime as a string", '"1620973045"', 1620973045),
  createTime("create-time-zero", "CreateTime 0", "0", 0),
  createTime("create-time-eleven-digits", "eleven digits, as an official sample has them", "12344555555", 12344555555),
];

const POPUP = `{${HEAD},"MsgType":"event","Event":"subscribe_msg_popup_event","List":`;
const popup = (tcId, comment, written, expected) => valid(`json-${tcId}`, comment, ["ListShape"], {
  body: `${POPUP}${written}}`,
  expected: { type: "subscribe_msg_popup_event", event: { ...head, MsgType: "event", Event: "subscribe_msg_popup_event", List: expected } },
});
const ITEM = { TemplateId: "tpl1", SubscribeStatusString: "accept", PopupScene: "0" };

const lists = [
  popup("list-object", "one item as an object", JSON.stringify(ITEM), [ITEM]),
  popup("list-one", "one item in an array", JSON.stringify([ITEM]), [ITEM]),
  popup("list-two", "two items", JSON.stringify([ITEM, { ...ITEM, TemplateId: "tpl2" }]), [ITEM, { ...ITEM, TemplateId: "tpl2" }]),
  popup("list-empty", "no item", "[]", []),
  valid("json-list-ids", "an id within a list", ["ListShape", "LongInteger"], {
    body: `{${HEAD},"MsgType":"event","Event":"subscribe_msg_sent_event","List":{"TemplateId":"tpl1","MsgID":1864323726461255680,"ErrorCode":"0","ErrorStatus":"success"}}`,
    expected: { type: "subscribe_msg_sent_event", event: { ...head, MsgType: "event", Event: "subscribe_msg_sent_event", List: [{ TemplateId: "tpl1", MsgID: "1864323726461255680", ErrorCode: "0", ErrorStatus: "success" }] } },
  }),
  other("list-unknown-event", "List of an unknown event", ["ListShape", "UnknownEvent"], '"List":{"a":1}', '"List":[{"a":1}]'),
  other("other-lists-kept", "other names keep their shape", ["ListShape"], '"Items":{"a":1},"Rows":[{"a":1}]'),
];

const spelled = (tcId, comment, msgType, event) => valid(`json-${tcId}`, comment, ["NameCase"], {
  body: `{${HEAD},"MsgType":"${msgType}","Event":"${event}","List":[]}`,
  expected: { type: "subscribe_msg_popup_event", event: { ...head, MsgType: "event", Event: "subscribe_msg_popup_event", List: [] } },
});

const names = [
  spelled("case-upper", "everything in upper case", "EVENT", "SUBSCRIBE_MSG_POPUP_EVENT"),
  spelled("case-mixed", "MsgType as one document has it", "Event", "Subscribe_Msg_Popup_Event"),
  valid("json-case-message", "a message in upper case", ["NameCase"], { body: `{${HEAD},"MsgType":"TEXT","Content":"x","MsgId":"1"}`, expected: { type: "text", event: { ...head, MsgType: "text", Content: "x", MsgId: "1" } } }),
  valid("json-unknown-spelling", "an unknown event keeps its spelling", ["NameCase", "UnknownEvent"], { body: `{${HEAD},"MsgType":"event","Event":"Weseal_Unknown"}`, expected: { type: "unknown", event: { ...head, MsgType: "event", Event: "Weseal_Unknown" } } }),
  valid("json-unknown-message", "an unknown MsgType", ["UnknownEvent"], { body: `{${HEAD},"MsgType":"weseal","A":{"b":[1]}}`, expected: { type: "unknown", event: { ...head, MsgType: "weseal", A: { b: [1] } } } }),
  valid("json-unknown-info", "an unknown InfoType", ["UnknownEvent"], { body: '{"AppId":"wx1","CreateTime":1413192605,"InfoType":"weseal_unknown","x":1}', expected: { type: "unknown", event: { AppId: "wx1", CreateTime: 1413192605, InfoType: "weseal_unknown", x: 1 } } }),
];

const strings = [
  other("prototype", "__proto__ is a name like others", ["Prototype"], '"__proto__":{"polluted":true},"a":{"__proto__":{"polluted":true}}'),
  other("prototype-list", "__proto__ as a list and as text", ["Prototype"], '"__proto__":[1],"a":{"__proto__":"x"}'),
  other("constructor", "constructor, toString, hasOwnProperty", ["Prototype"], '"constructor":{"prototype":{"polluted":true}},"toString":"x","hasOwnProperty":1'),
  other("escapes", "every escape", ["Escapes"], '"a":"\\"\\\\\\/\\b\\f\\n\\r\\t\\u4f60\\u0000"'),
  other("escape-twice", "an escaped escape stays one", ["Escapes"], '"a":"\\\\u4f60 &amp; %41"'),
  other("escaped-name", "an escape in a name", ["Escapes"], '"\\u0061b":1', '"ab":1'),
  other("surrogate-pair", "a pair of surrogates", ["Surrogate", "NonAscii"], '"a":"\\ud83d\\ude00"', '"a":"😀"'),
  other("line-separators", "U+2028 and U+2029 as they are", ["NonAscii"], '"a":"\u2028\u2029"'),
  other("emoji", "emoji and characters beyond 16 bits", ["NonAscii"], '"a":"👩‍👩‍👧‍👦😀𠮷é"'),
  other("depth-40", "40 levels are fine", ["Depth"], `"a":${'{"a":'.repeat(40)}1${"}".repeat(40)}`),
  valid("json-bom", "a byte order mark in front", ["Bom"], { body: `\ufeff${message('"MsgId":"1"')}`, expected: { type: "text", event: { ...head, MsgType: "text", Content: "x", MsgId: "1" } } }),
];

const refused = (tcId, comment, flags, body) => invalid(`json-${tcId}`, comment, flags, { body }, "BODY_MALFORMED");

const refusals = [
  refused("half-surrogate", "half a pair of surrogates", ["Surrogate"], message('"A":"\\ud800"')),
  refused("half-surrogate-low", "the second half alone", ["Surrogate"], message('"A":"\\udc00"')),
  refused("half-surrogate-twice", "two first halves", ["Surrogate"], message('"A":"\\ud800\\ud800"')),
  refused("half-surrogate-name", "half a pair in a name", ["Surrogate"], message('"\\ud800":1')),
  refused("array", "an array", ["Malformed"], "[{}]"),
  refused("cut", "cut off", ["Malformed"], message('"MsgId":"1"').slice(0, -1)),
  refused("trailing", "something behind it", ["Malformed"], `${message('"MsgId":"1"')},`),
  refused("nan", "NaN", ["Malformed"], unknown('"a":NaN')),
  refused("plus", "a sign that JSON does not have", ["Malformed"], unknown('"a":+1')),
  refused("leading-zero", "zeros in front of a number", ["Malformed", "NumericText"], unknown('"a":0012')),
  refused("control-character", "a raw control character in a string", ["Malformed"], unknown('"a":"\u0001"')),
  refused("bad-escape", "an escape that JSON does not have", ["Malformed"], unknown('"debug\\_demo":1')),
  refused("depth", "2,000 levels", ["Depth"], { $concat: [unknown('"a":').slice(0, -1), { $repeat: ["[", 2000] }, { $repeat: ["]", 2000] }, "}"] }),
  refused("depth-200k", "200,000 levels", ["Depth"], { $concat: [unknown('"a":').slice(0, -1), { $repeat: ["[", 200000] }, { $repeat: ["]", 200000] }, "}"] }),
];

export const jsonEvents = (shared) => [group("Push", shared, [...integers, ...times, ...lists, ...names, ...strings, ...refusals])];
