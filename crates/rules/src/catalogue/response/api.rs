//! Answers of server interfaces. `errcode` may be absent where all went well.

use weseal::message::Value;

use super::errcode::{self, FIX, SOURCE, UNKNOWN, WHAT};
use crate::check::shape::{Shape, integer, text};
use crate::check::{Check, shortened};
use crate::{Example, Place, Report, Rule, Scope, Severity, Subject, Text};

pub(super) const SUBJECT: Subject = Subject {
    name: "api-response",
    title: Text { zh: "服务端接口的返回", en: "The answer of a server interface" },
    tables: &[RULES],
    ..Subject::BASE
};

const SHAPE: &Shape = &Shape(&[integer("errcode"), text("errmsg")]);

/// Rules of every answer.
pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "api-response-type",
        rulebook: "access-token",
        severity: Severity::Info,
        check: Check::Types(SHAPE),
        why: Text {
            zh: "多数接口的 errcode 是数字，少数示例印成字符串；errcode === 0 之类的判断会失灵。",
            en: "It is a number from most interfaces, a string in some samples: tests like errcode === 0 fail.",
        },
        source: SOURCE,
        bad: Example::of(r#"{"errcode":"0","errmsg":"ok"}"#),
        good: Example::of(r#"{"errcode":0,"errmsg":"ok"}"#),
        ..Rule::BASE
    },
    Rule {
        id: "api-response-error",
        rulebook: "access-token",
        check: Check::With(|top, _, report| {
            if data(top).is_none() {
                tell(top, "", report);
            }
        }),
        what: WHAT,
        fix: FIX,
        source: SOURCE,
        bad: Example::of(r#"{"errcode":40013,"errmsg":"invalid appid"}"#),
        good: Example::of(r#"{"errmsg":"ok"}"#),
        ..Rule::BASE
    },
    Rule {
        id: "api-response-error-with-data",
        rulebook: "access-token",
        check: Check::With(|top, _, report| {
            if let Some(name) = data(top) {
                tell(top, &name, report);
            }
        }),
        what: Text {
            zh: "调用失败却带有数据 {other}。{found}：{meaning}。",
            en: "The call failed and yet there is {other}. {found}: {meaning}.",
        },
        why: Text {
            zh: "errcode 不为 0 时，其余字段不可信。",
            en: "Unless errcode is 0 nothing beside it can be trusted.",
        },
        fix: FIX,
        source: SOURCE,
        bad: Example::of(r#"{"errcode":-1,"errmsg":"system error","openid":"o1"}"#),
        good: Example::of(r#"{"openid":"o1"}"#),
        ..Rule::BASE
    },
];

/// Where an answer says that the call failed, and with which code.
pub(super) fn failed<'p>(top: &'p Place<'p>) -> Option<(Place<'p>, i64)> {
    let codes = ["errcode", "errCode"].into_iter().filter_map(|name| top.get(name));
    codes.filter_map(|place| Some((place, errcode::number(&place)?))).find(|(_, code)| *code != 0)
}

/// Reports what is missing in an answer, unless it says that the call failed.
pub(super) fn missing(shape: &'static Shape, top: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    if failed(top).is_none() {
        Check::Missing(shape).run(top, scope, report);
    }
}

fn tell(top: &Place<'_>, other: &str, report: &mut Report<'_>) {
    let Some((place, code)) = failed(top) else { return };
    let row = errcode::row(code).unwrap_or(&UNKNOWN);
    let draft = report.at(&place).with("found", code.to_string()).with("other", other);
    draft.with_words("meaning", row.meaning).with_words("cause", row.cause).say();
}

/// The name of a member that says something beside the error.
fn data(top: &Place<'_>) -> Option<String> {
    let own = ["errcode", "errmsg", "errCode", "errMsg", "rid"];
    let says = |place: &Place<'_>| match place.value() {
        Value::Null | Value::Boolean(false) | Value::Integer(0) => false,
        Value::Text(text) => !text.is_empty(),
        Value::List(_) | Value::Object(_) => place.children().next().is_some(),
        _ => true,
    };
    let found = top.children().find(|member| !own.contains(&member.key()) && says(member));
    found.map(|member| shortened(member.key()))
}
