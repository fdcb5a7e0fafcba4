//! The check of encrypted data, and the keys of the encrypted network channel.

use super::api;
use crate::catalogue::generic;
use crate::check::Check;
use crate::check::shape::{Kind, Shape, boolean, integer, list, text};
use crate::form;
use crate::{Example, Rule, Severity, Source, Subject, Text};

pub(super) const REQUEST: Subject = Subject {
    name: "check-encrypted-data",
    title: Text { zh: "检查加密信息的请求体", en: "The body of checkEncryptedData" },
    tables: &[REQUEST_RULES],
    ..Subject::BASE
};

pub(super) const RESPONSE: Subject = Subject {
    name: "check-encrypted-data-response",
    title: Text { zh: "检查加密信息的返回", en: "The answer of checkEncryptedData" },
    tables: &[RESPONSE_RULES, api::RULES],
    ..Subject::BASE
};

pub(super) const KEYS: Subject = Subject {
    name: "user-encrypt-key-response",
    title: Text { zh: "获取用户 encryptKey 的返回", en: "The answer of getUserEncryptKey" },
    tables: &[KEY_RULES, api::RULES],
    ..Subject::BASE
};

const REQUEST_SHAPE: &Shape = &Shape(&[text("encrypted_msg_hash").required()]);

const RESPONSE_SHAPE: &Shape = &Shape(&[boolean("vaild"), integer("create_time")]);

const KEY: &Shape = &Shape(&[
    text("encrypt_key").required(),
    integer("version").required(),
    integer("expire_in").required(),
    text("iv").required(),
    integer("create_time"),
]);

const KEY_SHAPE: &Shape = &Shape(&[list("key_info_list", &Kind::Object(KEY)).required()]);

const CHECK: &Source = &Source {
    title: "检查加密信息",
    url: "https://developers.weixin.qq.com/miniprogram/dev/server/API/user-info/basic-info/api_checkencrypteddata",
    date: "2026-07-29",
};

const CHANNEL: &Source = &Source {
    title: "获取用户encryptKey",
    url: "https://developers.weixin.qq.com/miniprogram/dev/server/API/user-info/internet/api_getuserencryptkey",
    date: "2026-07-29",
};

const GOOD_REQUEST: Example = Example::of(
    r#"{"encrypted_msg_hash":"657edd868c9715a9bebe42b833269a557a48498785397a796f1568c29a200b2c"}"#,
);

const GOOD_RESPONSE: Example =
    Example::of(r#"{"errcode":0,"errmsg":"ok","vaild":true,"create_time":1629121902}"#);

const GOOD_KEYS: Example = Example::of(
    r#"{"errcode":0,"errmsg":"ok","key_info_list":[{"encrypt_key":"VI6BpyrK9XH4i4AIGe86tg==","version":10,"expire_in":3597,"iv":"6003f73ec441c386","create_time":1616572301},{"encrypt_key":"aoUGAHltcliiL9f23oTKHA==","version":9,"expire_in":0,"iv":"7996656384218dbb","create_time":1616504886},{"encrypt_key":"MlZNQNnRQz3zXHHcr6A3mA==","version":8,"expire_in":0,"iv":"58a1814f88883024","create_time":1616488061}]}"#,
);

const HASH: Text = Text {
    zh: "写 encryptedData 的 SHA-256，64 位小写十六进制。",
    en: "Write the SHA-256 of encryptedData as 64 hexadecimal digits in lower case.",
};

const REQUEST_RULES: &[Rule] = &[
    Rule {
        rulebook: "check-encrypted-data",
        errcode: Rule::answer(47001),
        source: CHECK,
        bad: Example::of(r#"{"encrypted_msg_hash":1}"#),
        good: GOOD_REQUEST,
        ..generic::types("encrypted-hash-type", REQUEST_SHAPE)
    },
    Rule {
        rulebook: "check-encrypted-data",
        errcode: Rule::answer(40097),
        source: CHECK,
        bad: Example::of("{}"),
        good: GOOD_REQUEST,
        ..generic::missing("encrypted-hash-required", REQUEST_SHAPE)
    },
    Rule {
        rulebook: "check-encrypted-data",
        source: CHECK,
        bad: Example::of(
            r#"{"encrypted_msg_hash":"657edd868c9715a9bebe42b833269a557a48498785397a796f1568c29a200b2c","iv":"x"}"#,
        ),
        good: GOOD_REQUEST,
        ..generic::unknown("encrypted-hash-unknown", REQUEST_SHAPE)
    },
    Rule {
        id: "encrypted-hash-form",
        rulebook: "check-encrypted-data",
        at: &["/encrypted_msg_hash"],
        check: Check::Text(|text| form::is_hex(text, 64)),
        what: Text {
            zh: "{found} 不是十六进制的 SHA-256。", en: "{found} is no SHA-256 in hexadecimal."
        },
        fix: HASH,
        errcode: Rule::answer(40097),
        source: CHECK,
        bad: Example::of(r#"{"encrypted_msg_hash":"ZX7dhoyXFam+vkK4MyaaVXpISYeFOXp5bxVowpogCyw="}"#),
        good: GOOD_REQUEST,
        ..Rule::BASE
    },
    Rule {
        id: "encrypted-hash-case",
        rulebook: "check-encrypted-data",
        at: &["/encrypted_msg_hash"],
        source: CHECK,
        bad: Example::of(
            r#"{"encrypted_msg_hash":"657EDD868C9715A9BEBE42B833269A557A48498785397A796F1568C29A200B2C"}"#,
        ),
        good: GOOD_REQUEST,
        ..generic::CAPITALS
    },
];

const RESPONSE_RULES: &[Rule] = &[
    Rule {
        rulebook: "check-encrypted-data",
        source: CHECK,
        bad: Example::of(r#"{"errcode":0,"vaild":"true"}"#),
        good: GOOD_RESPONSE,
        ..generic::types("encrypted-check-type", RESPONSE_SHAPE)
    },
    Rule {
        id: "encrypted-check-spelling",
        rulebook: "check-encrypted-data",
        severity: Severity::Warning,
        at: &["/valid"],
        check: Check::Present,
        why: Text {
            zh: "微信返回的字段写作 vaild；读 valid 永远得不到结果。",
            en: "WeChat spells it vaild; what reads valid finds nothing.",
        },
        fix: Text { zh: "读取 vaild。", en: "Read vaild." },
        source: CHECK,
        bad: Example::of(r#"{"errcode":0,"valid":true}"#),
        good: GOOD_RESPONSE,
        ..Rule::BASE
    },
    Rule {
        id: "encrypted-check-invalid",
        rulebook: "check-encrypted-data",
        severity: Severity::Warning,
        at: &["/vaild"],
        check: Check::When(|place, scope| place.boolean() == Some(false) && api::failed(scope.top).is_none()),
        what: Text { zh: "微信没有生成过这份数据。", en: "WeChat has not made this data." },
        why: Text {
            zh: "只查得到本小程序最近 3 天的手机号加密数据。",
            en: "Only phone numbers of this mini program and of the last 3 days are found.",
        },
        fix: Text {
            zh: "拒绝这份数据，或重新获取。", en: "Refuse the data, or have it fetched again."
        },
        source: CHECK,
        bad: Example::of(r#"{"errcode":0,"errmsg":"ok","vaild":false}"#),
        good: GOOD_RESPONSE,
        ..Rule::BASE
    },
];

const KEY_RULES: &[Rule] = &[
    Rule {
        rulebook: "user-encrypt-key",
        source: CHANNEL,
        bad: Example::of(r#"{"key_info_list":{}}"#),
        good: GOOD_KEYS,
        ..generic::types("encrypt-key-type", KEY_SHAPE)
    },
    Rule {
        id: "encrypt-key-required",
        rulebook: "user-encrypt-key",
        check: Check::With(|top, scope, report| api::missing(KEY_SHAPE, top, scope, report)),
        what: Check::Missing(KEY_SHAPE).what(),
        fix: Text {
            zh: "确认这是微信的原始返回。", en: "Check that this is what WeChat has answered."
        },
        source: CHANNEL,
        bad: Example::of(r#"{"errcode":0,"errmsg":"ok"}"#),
        good: GOOD_KEYS,
        ..Rule::BASE
    },
    Rule {
        id: "encrypt-key-form",
        rulebook: "user-encrypt-key",
        at: &["/key_info_list/*/encrypt_key"],
        check: Check::Text(|key| form::base64_bytes(key) == Some(16)),
        what: Text {
            zh: "encrypt_key 不是 16 字节的 Base64。",
            en: "encrypt_key is not 16 bytes of Base64.",
        },
        fix: Text { zh: "原样使用返回的值。", en: "Use what was answered, as it is." },
        source: CHANNEL,
        bad: Example::of(
            r#"{"key_info_list":[{"encrypt_key":"VI6B","version":10,"expire_in":3597,"iv":"6003f73ec441c386"}]}"#,
        ),
        good: GOOD_KEYS,
        ..Rule::BASE
    },
    Rule {
        id: "encrypt-key-iv",
        rulebook: "user-encrypt-key",
        at: &["/key_info_list/*/iv"],
        check: Check::Text(|iv| iv.len() == 16),
        what: Text { zh: "iv 不是 16 个字符。", en: "iv has not 16 characters." },
        fix: Text {
            zh: "iv 是 16 个字符的文本，直接取其字节，不做 Base64 解码。",
            en: "An iv is text of 16 characters: take its bytes, without decoding Base64.",
        },
        source: CHANNEL,
        bad: Example::of(
            r#"{"key_info_list":[{"encrypt_key":"VI6BpyrK9XH4i4AIGe86tg==","version":10,"expire_in":3597,"iv":"YAP3PsRBw4Y="}]}"#,
        ),
        good: GOOD_KEYS,
        ..Rule::BASE
    },
    Rule {
        id: "encrypt-key-expired",
        rulebook: "user-encrypt-key",
        severity: Severity::Warning,
        at: &["/key_info_list"],
        check: Check::When(|list, _| {
            let left = |key: crate::Place<'_>| key.get("expire_in").and_then(|left| left.integer());
            let mut keys = list.children().peekable();
            list.is_list() && keys.peek().is_some() && keys.all(|key| left(key) == Some(0))
        }),
        what: Text {
            zh: "所有 key 都已过期（expire_in 为 0）。",
            en: "Every key has expired (expire_in is 0).",
        },
        fix: Text {
            zh: "在小程序里调用 getLatestUserKey 取得新的 key。",
            en: "Have the mini program call getLatestUserKey for another.",
        },
        source: CHANNEL,
        bad: Example::of(
            r#"{"key_info_list":[{"encrypt_key":"VI6BpyrK9XH4i4AIGe86tg==","version":10,"expire_in":0,"iv":"6003f73ec441c386"}]}"#,
        ),
        good: GOOD_KEYS,
        ..Rule::BASE
    },
];
