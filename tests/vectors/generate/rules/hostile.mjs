// What is no payload.

import { invalid } from "../build.mjs";
import { judged, judgements, unreadable } from "./judgement.mjs";

const judgedLink = (tcId, comment, payload, findings, more) =>
  judged(`hostile-${tcId}`, comment, ["HostilePayload"], payload, findings, more);

export const hostile = [
  judgements("url-link", { asOf: "2026-11-01" }, [
    unreadable("hostile-empty", "no text at all", "", { position: "1:1" }),
    unreadable("hostile-literal", "a literal of JavaScript", "{ path: 'pages/index/index' }", { position: "1:3" }),
    unreadable("hostile-second-line", "the fault is in the second line", '{"path":"",\n "query":}', { position: "2:10" }),
    unreadable("hostile-comment", "JSON with a comment", '{"path":""} // home', { position: "1:13" }),
    unreadable("hostile-two", "two values", "{}{}", { position: "1:3" }),
    unreadable("hostile-list", "a list where an object is wanted", "[]", undefined),
    unreadable("hostile-text", "a text where an object is wanted", '"path"', undefined),
    unreadable("hostile-null", "null", "null", undefined),
    unreadable("hostile-deep", "nested 200,000 levels deep", { $concat: ['{"path":', { $repeat: ["[", 200_000] }, { $repeat: ["]", 200_000] }, "}"] }, undefined),
    unreadable("hostile-large", "ten megabytes", { $concat: ['{"path":"', { $repeat: ["a", 10_000_000] }, '"}'] }, undefined),
    judgedLink("bom", "a byte order mark in front", '\ufeff{"path":"","expire_type":1,"expire_interval":1}', []),
    judgedLink("many", "a long list where an object is wanted", { $concat: ['{"path":"","expire_type":1,"expire_interval":1,"cloud_base":[', { $repeat: ["1,", 100_000] }, "1]}"] }, ["error url-link-type /cloud_base"]),
    judgedLink("proto", "a member named __proto__", '{"__proto__":{"path":1},"path":"","expire_type":1,"expire_interval":1}', ["warning url-link-unknown /__proto__"]),
    judgedLink("pointer", "a name that a JSON Pointer escapes", '{"a/b~c":1,"expire_type":1,"expire_interval":1}', ["warning url-link-unknown /a~1b~0c"]),
    judgedLink("numbers-as-text", "numbers as text", { path: "", expire_type: "1", expire_interval: "30" }, ["error url-link-type /expire_type", "error url-link-type /expire_interval"]),
    judgedLink("text-as-number", "text as numbers", { path: 1, query: 2, expire_type: 1, expire_interval: 1 }, ["error url-link-type /path", "error url-link-type /query"]),
    judgedLink("nulls", "null everywhere", { path: null, expire_type: null }, ["error url-link-type /path", "error url-link-type /expire_type"]),
    judgedLink("huge-number", "a number of 400 digits", `{"path":"","expire_type":1,"expire_interval":${"9".repeat(400)}}`, ["error url-link-type /expire_interval", "error link-expire-interval-range /expire_interval"]),
    judgedLink("fraction", "a fraction", '{"path":"","expire_type":1,"expire_interval":1.5}', ["error url-link-type /expire_interval"]),
    judgedLink("repeated", "a member that is there twice: the last one counts", '{"expire_interval":365,"expire_type":1,"expire_interval":7}', ["warning json-repeated-name /expire_interval"]),
    invalid("hostile-context", "a context with an unknown field", ["Argument"], { payload: "{}", context: { nwo: 1 } }, "INVALID_ARGUMENT", { details: { argument: "context.nwo" } }),
    invalid("hostile-context-type", "a context with text where a number belongs", ["Argument"], { payload: "{}", context: { now: "1767225600" } }, "INVALID_ARGUMENT", { details: { argument: "context.now" } }),
    invalid("hostile-day", "a day that does not exist", ["Argument"], { payload: "{}", asOf: "2026-02-30" }, "INVALID_ARGUMENT", { details: { argument: "asOf" } }),
  ]),
  judgements("no-such-subject", {}, [
    invalid("hostile-subject", "a subject that does not exist", ["Argument"], { payload: "{}" }, "INVALID_ARGUMENT", { details: { argument: "subject" } }),
  ]),
];
