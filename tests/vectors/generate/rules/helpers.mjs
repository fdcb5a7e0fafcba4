// What the rules know besides: links made right, and what has to be declared.

import { group, invalid, valid } from "../build.mjs";
import { finding } from "./judgement.mjs";

const helpers_ = (helper, tests) => group("Helper", { helper }, tests);
const gives = (tcId, comment, flags, options, answer) => valid(tcId, comment, flags, { options, answer });
const refuses = (tcId, comment, options, argument) =>
  invalid(tcId, comment, ["Argument"], { options }, "INVALID_ARGUMENT", { details: { argument } });

const NOW = 1_767_225_600;
const DAY = 86_400;
/** 2022-04-11 in Asia/Shanghai. */
const CHANGE = 1_649_606_400;

const normalized = (tcId, comment, payload, made, findings = []) =>
  gives(`normalize-${tcId}`, comment, ["Normal"], { payload: JSON.stringify(payload), now: NOW }, {
    payload: made,
    findings: findings.map(finding),
  });

const expiry = (tcId, comment, created, expires, now, expiresAt, more = {}) =>
  gives(`expiry-${tcId}`, comment, ["DateOfChange"], { created, expires, now }, {
    expiresAt, expired: now >= expiresAt, shortened: expires === null || expiresAt < expires, oneUser: false, ...more,
  });

export const helpers = [
  helpers_("normalizeLink", [
    normalized("good", "nothing to change", { path: "", expire_type: 1, expire_interval: 7 }, { path: "", expire_type: 1, expire_interval: 7 }),
  ]),
  helpers_("linkExpiry", [
    expiry("permanent-before", "a permanent link of before the change ends 30 days after it", CHANGE - 400 * DAY, null, NOW, CHANGE + 30 * DAY),
    expiry("long-before", "a link of a year is cut to 30 days from the change", CHANGE - DAY, CHANGE + 364 * DAY, NOW, CHANGE + 30 * DAY),
    expiry("short-before", "a shorter one keeps its end", CHANGE - DAY, CHANGE + 10 * DAY, NOW, CHANGE + 10 * DAY),
    expiry("long-after", "a link made on the day of the change gets 30 days", CHANGE, CHANGE + 365 * DAY, CHANGE + DAY, CHANGE + 30 * DAY, { oneUser: true }),
    expiry("one-user-before", "a second before the change", CHANGE - DAY, CHANGE + DAY, CHANGE - 1, CHANGE + DAY),
  ]),
  helpers_("buildPlainScheme", [
    gives("plain-scheme", "the query is encoded", ["Normal"], { appId: "wxba5fad812f8e6fb9", path: "pages/index/index", query: "a=1&b=%E5%90%8D", envVersion: "trial" }, "weixin://dl/business/?appid=wxba5fad812f8e6fb9&path=pages/index/index&query=a%3D1%26b%3D%25E5%2590%258D&env_version=trial"),
    refuses("plain-scheme-raw", "a query whose values are not encoded", { appId: "wxba5fad812f8e6fb9", path: "pages/index/index", query: "b=名" }, "query"),
    refuses("plain-scheme-app-id", "no AppID", { appId: "gh_1", path: "pages/index/index" }, "appId"),
  ]),
  helpers_("appendCustomParam", [
    gives("cq-scheme", "to a scheme", ["Normal"], { link: "weixin://dl/business/?t=abc", value: "a=1&b=2" }, "weixin://dl/business/?t=abc&cq=a%3D1%26b%3D2"),
    gives("cq-link", "to a URL Link", ["Normal"], { link: "https://wxaurl.cn/abc", value: "a=1" }, "https://wxaurl.cn/abc?cq=a%3D1"),
    refuses("cq-other", "neither of them", { link: "https://example.com/", value: "a=1" }, "link"),
  ]),
  helpers_("requiredPrivacy", [
    gives("required-privacy", "interfaces and components", ["Normal"], { used: ["wx.getLocation", "camera", "wx.request"] }, [
      { key: "Location", because: ["wx.getLocation"] },
      { key: "Camera", because: ["camera"] },
    ]),
    refuses("required-privacy-none", "no list", { used: "wx.getLocation" }, "used"),
  ]),
];
