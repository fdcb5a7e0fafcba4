// Credentials that are not there: an environment variable that is not set must never mean plain mode.

import assert from "node:assert/strict";
import { test } from "node:test";

import { createPush } from "weseal";
import { explain } from "weseal/explain";

import { ACCOUNT, sealedRequest } from "./lib/account.mjs";
import { refused, stillWorks } from "./lib/refused.mjs";

const config = { ...ACCOUNT, locale: "en" };
const { UNSET } = process.env;

/** A setting, a value that is no credential, and what is said of it in every mode. */
const ABSENT = [
  ["encodingAesKey", "KEY_REQUIRED"],
  ["token", "TOKEN_REQUIRED"],
  ["appId", "APP_ID_REQUIRED"],
];

for (const [name, code] of ABSENT) {
  test(`${name} that is undefined, null or empty`, () => {
    const good = ACCOUNT[name];
    for (const mode of ["secure", "compat", "plain", undefined]) {
      for (const value of [
        UNSET,
        null,
        "",
        [],
        [UNSET],
        [good, UNSET],
        [UNSET, good],
        [null],
        [""],
      ]) {
        for (const make of [createPush, (settings) => explain(settings, "", "")]) {
          const what = `${mode}: ${JSON.stringify(value)}`;
          const settings = mode === undefined ? config : { ...config, mode };
          assert.equal(
            codeOf(() => make({ ...settings, [name]: value })),
            code,
            what,
          );
          const { [name]: _, ...others } = ACCOUNT;
          const accounts = [{ ...others, [name]: value }];
          assert.equal(
            codeOf(() => make({ locale: "en", ...(mode && { mode }), accounts })),
            code,
            what,
          );
        }
      }
    }
  });
}

test("a key that is left out is wanted, but in plain mode", () => {
  const { encodingAesKey, ...keyless } = config;
  refused(() => createPush(keyless), "KEY_REQUIRED");
  refused(() => createPush({ ...keyless, mode: UNSET }), "KEY_REQUIRED");
  refused(() => createPush({ ...keyless, mode: "compat" }), "KEY_REQUIRED");
  assert.ok(createPush({ ...keyless, mode: "plain" }));
});

test("settings other than credentials may be undefined, which leaves their default", () => {
  const names = [
    "mode",
    "maxBodyBytes",
    "maxAgeSeconds",
    "strict",
    "locale",
    "logger",
    "kind",
    "emptyAppId",
  ];
  const push = createPush({
    ...ACCOUNT,
    ...Object.fromEntries(names.map((name) => [name, UNSET])),
  });
  stillWorks(push);
  refused(() => push.open(sealedRequest(push).query, '{"MsgType":"text"}'), "NOT_ENCRYPTED");
});

test("accounts that are undefined are no accounts", () => {
  refused(() => createPush({ accounts: UNSET }), "TOKEN_REQUIRED");
  for (const accounts of [[], [UNSET], [null], {}, "x"])
    refused(() => createPush({ accounts }), "CONFIG_INVALID", JSON.stringify(accounts));
});

test("a large limit means the same everywhere", () => {
  for (const maxBodyBytes of [2 ** 31, 2 ** 32, 5e9, Number.MAX_SAFE_INTEGER])
    stillWorks(createPush({ ...config, maxBodyBytes }));
  for (const maxBodyBytes of [-1, 0.5, "1", Number.NaN])
    refused(() => createPush({ ...config, maxBodyBytes }), "CONFIG_INVALID", `${maxBodyBytes}`);
});

/** createPush throws; explain may tell instead. */
function codeOf(call) {
  try {
    return call().error?.code;
  } catch (error) {
    return error.code;
  }
}
