//! Error codes: a number, the text of one, or any answer that holds one.

use crate::catalogue::errcode::{Errcode, find};
use crate::check::Check;
use crate::{Confidence, Example, Place, Rule, Severity, Source, Subject, Text, Top};

pub(super) const SUBJECT: Subject = Subject {
    name: "errcode",
    title: Text { zh: "错误码", en: "An error code" },
    top: Top::Any,
    tables: &[RULES],
    ..Subject::BASE
};

pub(super) const SOURCE: &Source = &Source {
    title: "通用错误码",
    url: "https://developers.weixin.qq.com/doc/oplatform/developers/errCode/",
    date: "2026-07-29",
};

/// What is said of a code, whoever says it.
pub(super) const WHAT: Text = Text { zh: "{found}：{meaning}。", en: "{found}: {meaning}." };
pub(super) const FIX: Text = Text { zh: "{cause}", en: "{cause}" };

const RULES: &[Rule] = &[
    Rule {
        id: "errcode-known",
        rulebook: "push-error-codes",
        severity: Severity::Info,
        check: Check::With(|top, _, report| {
            if let Some((place, code)) = answered(top)
                && let Some(row) = row(code)
            {
                let draft = report.at(&place).with("found", code.to_string());
                draft.with_words("meaning", row.meaning).with_words("cause", row.cause).say();
            }
        }),
        what: WHAT,
        fix: FIX,
        source: SOURCE,
        bad: Example::of("40029"),
        good: Example::of("0"),
        ..Rule::BASE
    },
    Rule {
        id: "errcode-unknown",
        rulebook: "push-error-codes",
        severity: Severity::Info,
        check: Check::With(|top, _, report| {
            if let Some((place, code)) = answered(top)
                && row(code).is_none()
            {
                report.at(&place).with("found", code.to_string()).say();
            }
        }),
        what: Text {
            zh: "错误码表里没有 {found}。", en: "{found} is not in the table of error codes."
        },
        fix: UNKNOWN.cause,
        source: SOURCE,
        bad: Example::of(r#"{"errcode":12345678}"#),
        good: Example::of(r#"{"errcode":0}"#),
        ..Rule::BASE
    },
    Rule {
        id: "errcode-private-infos",
        rulebook: "app-private-infos-used",
        severity: Severity::Info,
        confidence: Confidence::C,
        at: &["/errMsg"],
        check: Check::Text(|text| !text.contains("requiredPrivateInfos")),
        what: Text {
            zh: "地理位置接口未在 app.json 的 requiredPrivateInfos 中声明。",
            en: "A location interface is not declared in requiredPrivateInfos of app.json.",
        },
        fix: Text { zh: "声明后重新发布。", en: "Declare it and release again." },
        source: SOURCE,
        bad: Example::of(
            r#"{"errMsg":"getLocation:fail the api need to be declared in the requiredPrivateInfos field in app.json/ext.json"}"#,
        ),
        good: Example::of(r#"{"errMsg":"getLocation:ok"}"#),
        ..Rule::BASE
    },
];

/// What stands for a code that the table does not have.
pub(super) const UNKNOWN: Errcode = Errcode {
    code: 0,
    meaning: Text { zh: "错误码表里没有它", en: "it is not in the table of error codes" },
    cause: Text {
        zh: "按 errmsg 与该接口文档的错误码排查。",
        en: "Look at errmsg and at the error codes of that interface's page.",
    },
};

/// Members that hold a code; where there are several, the one that says most comes first.
const NAMES: &[&str] = &["errno", "errcode", "errCode", "ErrCode", "err_code", "fail_ret"];

/// What clients say where they give no number.
const SAID: &[(&str, i64)] = &[
    ("scope is not declared in the privacy agreement", 112),
    ("appid privacy api banned", 1025),
    ("privacy permission is not authorized", 101_102),
];

/// The row of a code.
pub(super) fn row(code: i64) -> Option<&'static Errcode> {
    find(i32::try_from(code).ok()?)
}

/// The number of a value that is one, or that is the text of one.
pub(super) fn number(place: &Place<'_>) -> Option<i64> {
    place.integer().or_else(|| place.text()?.trim().replace('−', "-").parse().ok())
}

/// The code that a payload tells, if it is not 0.
fn answered<'p>(top: &'p Place<'p>) -> Option<(Place<'p>, i64)> {
    if !top.is_object() {
        return number(top).filter(|code| *code != 0).map(|code| (*top, code));
    }
    let codes = || {
        let members = NAMES.iter().filter_map(|name| top.get(name));
        members.filter_map(|place| Some((place, number(&place)?))).filter(|(_, code)| *code != 0)
    };
    let known = codes().find(|(_, code)| row(*code).is_some());
    known.or_else(|| codes().next()).or_else(|| {
        let place = top.get("errMsg")?;
        let text = place.text()?;
        let (_, code) = SAID.iter().find(|(said, _)| text.contains(said))?;
        Some((place, *code))
    })
}
