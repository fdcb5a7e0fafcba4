// `createPush`: what is refused at once, so that nothing is found out first inside a callback.

import { COMPONENT, OFFICIAL, OTHER, config, plainConfig } from "./account.mjs";
import { file, group, invalid, valid } from "./build.mjs";

const { appId, token, key } = OFFICIAL;
const account = config(OFFICIAL);
const other = config(OTHER);

const ok = (tcId, comment, flags, settings) => valid(`config-${tcId}`, comment, flags, { config: settings });
const refused = (tcId, comment, flags, settings, code, more) => invalid(`config-${tcId}`, comment, flags, { config: settings }, code, more);
const mistake = (tcId, comment, settings, more) => refused(tcId, comment, ["Configuration"], settings, "CONFIG_INVALID", more);

const without = (name) => ({ ...account, [name]: undefined });
const numbered = (count, shape) => ({ accounts: Array.from({ length: count }, (_, i) => shape(String(i).padStart(2, "0"))) });

const accepted = [
  ok("flat", "one account", ["Normal"], account),
  ok("compat", "compat mode", ["Normal"], { ...account, mode: "compat" }),
  ok("plain-with-key", "plain mode that opens sealed requests too", ["Normal"], { ...account, mode: "plain" }),
  ok("plain-without-key", "plain mode needs no key", ["Normal"], plainConfig(OFFICIAL)),
  ok("list", "a list of accounts", ["Accounts"], { accounts: [account, other] }),
  ok("rotation", "current and previous Token and key", ["Rotation"], { ...account, token: [token, OTHER.token], encodingAesKey: [key, OTHER.key] }),
  ok("single-in-list", "a list of one Token and one key", ["Rotation"], { ...account, token: [token], encodingAesKey: [key] }),
  ok("all-options", "every option", ["Normal"], { ...account, mode: "secure", kind: "miniprogram", maxBodyBytes: 65536, strict: false, dedupeBy: "event", maxAgeSeconds: 3600, emptyAppId: false }),
  ok("component", "a third-party platform", ["Normal"], config(COMPONENT, { kind: "component" })),
  ok("wecom", "WeCom", ["Normal"], { ...account, kind: "wecom" }),
  ok("official-account", "an official account", ["Normal"], { ...account, kind: "officialAccount" }),
  ok("shared-token", "one Token for two accounts in secure mode", ["Accounts"], { accounts: [account, { ...other, token }] }),
  ok("sixteen", "16 accounts", ["Accounts"], numbered(16, (n) => ({ ...account, appId: `wx${n}`, token: `Token${n}` }))),
];

const credentials = [
  refused("token-missing", "no Token", ["Configuration"], without("token"), "TOKEN_REQUIRED"),
  refused("token-empty", "an empty Token", ["Unset"], { ...account, token: "" }, "TOKEN_REQUIRED"),
  refused("token-blank", "a Token of blanks", ["Unset"], { ...account, token: "  " }, "TOKEN_REQUIRED"),
  refused("token-previous-empty", "an empty previous Token", ["Unset", "Rotation"], { ...account, token: [token, ""] }, "TOKEN_REQUIRED"),
  refused("token-empty-plain", "an empty Token in plain mode", ["Unset"], { ...plainConfig(OFFICIAL), token: "" }, "TOKEN_REQUIRED"),
  refused("key-missing", "no key in secure mode", ["Configuration"], without("encodingAesKey"), "KEY_REQUIRED"),
  refused("key-missing-compat", "no key in compat mode", ["Configuration"], { ...without("encodingAesKey"), mode: "compat" }, "KEY_REQUIRED"),
  refused("key-empty", "an empty key", ["Unset"], { ...account, encodingAesKey: "" }, "KEY_REQUIRED"),
  refused("key-empty-plain", "an empty key in plain mode: it must never mean plain mode", ["Unset", "Downgrade"], { ...account, mode: "plain", encodingAesKey: "" }, "KEY_REQUIRED"),
  refused("key-null-plain", "a key that is null in plain mode", ["Unset", "Downgrade"], { ...account, mode: "plain", encodingAesKey: null }, "KEY_REQUIRED"),
  refused("key-previous-empty", "an empty previous key", ["Unset", "Rotation"], { ...account, encodingAesKey: [key, ""] }, "KEY_REQUIRED"),
  refused("key-second-account", "the second account has no key", ["Configuration", "Accounts"], { accounts: [account, { appId: OTHER.appId, token: OTHER.token }] }, "KEY_REQUIRED"),
  refused("app-id-missing", "no AppID", ["Configuration"], without("appId"), "APP_ID_REQUIRED"),
  refused("app-id-empty", "an empty AppID", ["Unset"], { ...account, appId: "" }, "APP_ID_REQUIRED"),
  refused("app-id-no-list", "an empty list of AppIDs", ["Unset"], { ...account, appId: [] }, "APP_ID_REQUIRED"),
];

const accounts = [
  refused("shared-token-plain", "one Token for two accounts in plain mode", ["Accounts"], { mode: "plain", accounts: [account, { ...other, token }] }, "ACCOUNTS_AMBIGUOUS"),
  refused("shared-token-compat", "one Token for two accounts in compat mode", ["Accounts"], { mode: "compat", accounts: [account, { ...other, token }] }, "ACCOUNTS_AMBIGUOUS"),
  refused("shared-previous-token", "the previous Token of one is the current one of the other", ["Accounts", "Rotation"], { mode: "plain", accounts: [{ ...account, token: [token, OTHER.token] }, other] }, "ACCOUNTS_AMBIGUOUS"),
  refused("seventeen", "17 accounts", ["Accounts"], numbered(17, (n) => ({ ...account, appId: `wx${n}`, token: `Token${n}` })), "TOO_MANY_ACCOUNTS"),
];

const mistakes = [
  mistake("unknown-field", "a misspelt field", { ...account, encodingAESKey: key }),
  mistake("unknown-account-field", "a misspelt field in a list", { accounts: [{ ...account, appid: appId }] }),
  mistake("unknown-dedupe", "a dedupe key of nothing that is known", { ...account, dedupeBy: "time" }),
  mistake("unknown-mode", "a mode that is none", { ...account, mode: "safe" }),
  mistake("unknown-kind", "a kind that is none", { ...account, kind: "weapp" }),
  mistake("token-number", "a Token that is a number", { ...account, token: 123456 }),
  mistake("key-number", "a key that is a number", { ...account, encodingAesKey: 5 }),
  mistake("app-id-object", "an AppID that is an object", { ...account, appId: { id: appId } }),
  mistake("three-tokens", "three Tokens", { ...account, token: [token, "b", "c"] }),
  mistake("three-keys", "three keys", { ...account, encodingAesKey: [key, key, key] }),
  mistake("no-accounts", "an empty list of accounts", { accounts: [] }),
  mistake("accounts-object", "accounts that are no list", { accounts: account }),
  mistake("both-forms", "a list and a flat account at once", { ...account, accounts: [other] }),
  mistake("size-negative", "a negative limit", { ...account, maxBodyBytes: -1 }),
  mistake("size-text", "a limit that is text", { ...account, maxBodyBytes: "1mb" }),
  mistake("age-text", "an age that is text", { ...account, maxAgeSeconds: "1d" }),
  mistake("age-fraction", "an age with a fraction", { ...account, maxAgeSeconds: 0.5 }, { says: { "zh-CN": "整数秒", en: "whole seconds" } }),
  mistake("strict-text", "a switch that is text", { ...account, strict: "false" }),
  mistake("component-plain", "a third-party platform has secure mode only", config(COMPONENT, { kind: "component", mode: "plain" })),
  mistake("component-compat", "a third-party platform has secure mode only", config(COMPONENT, { kind: "component", mode: "compat" })),
];

export const configs = () => file("What createPush takes and what it refuses at once.", [
  group("Config", {}, [...accepted, ...credentials, ...accounts, ...mistakes]),
]);
