// `unseal`: whose message it is, and how old.

import { COMPONENT, OFFICIAL, OTHER, TIMESTAMP, bareQuery, config, jsonBody, sealedQuery } from "./account.mjs";
import { group, invalid, valid } from "./build.mjs";
import { seal } from "./envelope.mjs";

const { appId } = OFFICIAL;
const MESSAGE = '{"Content":"hello world"}';
const account = config(OFFICIAL);

const from = (owner, message = MESSAGE) => {
  const cipherText = seal(OFFICIAL, message, { owner });
  return { query: bareQuery(OFFICIAL, cipherText), body: jsonBody(cipherText) };
};
const accepted = (tcId, comment, flags, owner, fields = {}, expected = {}) =>
  valid(`unseal-owner-${tcId}`, comment, flags, { ...from(owner), ...fields, expected: { message: MESSAGE, ...expected } });
const foreign = (tcId, comment, flags, owner, fields = {}, more = {}) =>
  invalid(`unseal-owner-${tcId}`, comment, flags, { ...from(owner), ...fields }, "OWNER_MISMATCH", more);

const owners = [
  accepted("equal", "the configured id", ["Normal"], appId, {}, { account: { index: 0, appId, token: "current", encodingAesKey: "current" } }),
  foreign("empty", "no id at all", ["OwnerId"], ""),
  foreign("prefix", "the id without its last character", ["OwnerId"], appId.slice(0, -1)),
  foreign("suffix", "the id without its first character", ["OwnerId"], appId.slice(1)),
  foreign("longer", "a character behind the id", ["OwnerId"], `${appId}0`),
  foreign("in-front", "a character in front of the id", ["OwnerId"], `0${appId}`),
  foreign("upper-case", "the id in upper case", ["OwnerId"], appId.toUpperCase()),
  foreign("nul", "a NUL behind the id", ["OwnerId"], `${appId}\u0000`),
  foreign("blank", "a blank behind the id", ["OwnerId"], `${appId} `),
  foreign("twice", "the id twice", ["OwnerId"], appId + appId),
  foreign("full-width", "a full-width letter", ["OwnerId", "NonAscii"], appId.replace("w", "ｗ")),
  foreign("control-characters", "line breaks, which must not reach a log line", ["OwnerId", "Injection"], "wx\r\nINFO all is well\u001b[0m"),
  foreign("long", "a kilobyte of id", ["OwnerId"], "w".repeat(1024)),
  foreign("other", "another app's id, which may be the third-party platform's", ["OwnerId", "ComponentId"], COMPONENT.appId, from(COMPONENT.appId, "<xml><Content>hello</Content></xml>"), { hint: "COMPONENT_APP_ID", details: { found: COMPONENT.appId } }),
  foreign("other-json", "another app's id, which is no third-party platform's: those are sent XML alone", ["OwnerId", "ComponentId"], COMPONENT.appId, {}, { details: { found: COMPONENT.appId } }),
  accepted("second-of-list", "the second of several ids", ["OwnerId"], OTHER.appId, { config: { ...account, appId: [appId, OTHER.appId] } }, { account: { index: 0, appId: OTHER.appId, token: "current", encodingAesKey: "current" } }),
  foreign("none-of-list", "none of several ids", ["OwnerId"], COMPONENT.appId, { config: { ...account, appId: [appId, OTHER.appId] } }),
  accepted("empty-allowed", "no id, and the account says that this may be", ["OwnerId"], "", { config: { ...account, emptyAppId: true } }),
  accepted("empty-allowed-with-id", "the id, where none is needed", ["OwnerId"], appId, { config: { ...account, emptyAppId: true } }),
  accepted("empty-allowed-alone", "no id, and none is configured", ["OwnerId"], "", { config: { token: OFFICIAL.token, encodingAesKey: OFFICIAL.key, emptyAppId: true } }),
  foreign("empty-allowed-other", "another id, where none is needed", ["OwnerId"], OTHER.appId, { config: { ...account, emptyAppId: true } }),
];

const CIPHER_TEXT = seal(OFFICIAL, MESSAGE);
const now = Number(TIMESTAMP);
const body = jsonBody(CIPHER_TEXT);
const query = sealedQuery(OFFICIAL, CIPHER_TEXT);
const fresh = (tcId, comment, options, fields = {}) =>
  valid(`unseal-age-${tcId}`, comment, ["Replay"], { options, ...fields, expected: { message: MESSAGE } });
const stale = (tcId, comment, options, fields = {}) =>
  invalid(`unseal-age-${tcId}`, comment, ["Replay"], { options, ...fields }, "TIMESTAMP_OUT_OF_WINDOW");

const ages = [
  fresh("no-now", "without `now` no age is judged", {}),
  fresh("same-second", "in the same second", { now }),
  fresh("retry-18-hours", "a retry after 18 hours with its first timestamp", { now: now + 64800 }),
  fresh("one-day", "after exactly a day", { now: now + 86400 }),
  stale("one-day-and-skew", "after a day, and more than the clocks may differ", { now: now + 86400 + 301 }),
  stale("a-year", "after a year", { now: now + 31536000 }),
  fresh("ahead-skew", "300 seconds ahead", { now: now - 300 }),
  stale("ahead", "301 seconds ahead", { now: now - 301 }),
  fresh("option-within", "60 seconds of a limit of 60", { now: now + 60, maxAgeSeconds: 60 }),
  stale("option-past", "past a limit of 60, and more than the clocks may differ", { now: now + 361, maxAgeSeconds: 60 }),
  stale("configured", "past a configured limit", { now: now + 361 }, { config: { ...account, maxAgeSeconds: 60 } }),
  fresh("option-over-configured", "the call's limit counts, not the configured one", { now: now + 3600, maxAgeSeconds: 7200 }, { config: { ...account, maxAgeSeconds: 60 } }),
  invalid("unseal-age-signature-first", "an old request with a wrong signature is a wrong signature", ["Replay", "WrongSignature"], { options: { now: now + 31536000 }, query: { ...query, signature: undefined, msg_signature: "0".repeat(40) } }, "SIGNATURE_MISMATCH"),
];

export const whose = [
  group("Unseal", { config: account, secrets: ["hello world"] }, owners),
  group("Unseal", { config: account, query, body, secrets: ["hello world"] }, ages),
];
