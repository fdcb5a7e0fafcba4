//! Uploading code: `POST /wxa/commit`.
//!
//! What ext.json says is judged by its own rules, but for its AppID: the platform fills it in.

use weseal::message::{self, Value};
use weseal::{Error, Locale};

use super::{LIMIT, REQUIRED};
use crate::catalogue::generic;
use crate::check::Check;
use crate::check::shape::{Kind, Shape, any, text};
use crate::{Example, Finding, Options, Place, Report, Rule, Scope, Severity, Source, Subject, Text, check};

pub(super) const SUBJECT: Subject = Subject {
    name: "commit",
    title: Text { zh: "上传代码（第三方平台）", en: "Upload of code (third-party platform)" },
    tables: &[RULES],
    ..Subject::BASE
};

const SHAPE: &Shape = &Shape(&[
    any("template_id", Kind::Scalar).required(),
    any("ext_json", Kind::Any).required(),
    text("user_version").required(),
    text("user_desc").required(),
]);

const SOURCE: &Source = &Source {
    title: "上传代码并生成体验版",
    url: "https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/code-management/api_commit.html",
    date: "2026-07-30",
};

const GOOD: Example = Example::of(
    r#"{"template_id":"95","ext_json":"{\"requiredPrivateInfos\":[\"onLocationChange\",\"startLocationUpdate\"]}","user_version":"V1.0","user_desc":"test"}"#,
);

/// What a template of the standard library may be given.
const STANDARD: &[&str] = &["extAppid", "ext", "window"];

const RULES: &[Rule] = &[
    Rule {
        rulebook: "ext-json",
        errcode: Rule::answer(47001),
        source: SOURCE,
        bad: Example::of(r#"{"template_id":"0","ext_json":"{}","user_version":1.0,"user_desc":"test"}"#),
        good: GOOD,
        ..generic::types("commit-type", SHAPE)
    },
    Rule {
        rulebook: "ext-json",
        why: REQUIRED,
        source: SOURCE,
        bad: Example::of(r#"{"template_id":0,"user_version":"V1.0","user_desc":"test"}"#),
        good: GOOD,
        ..generic::missing("commit-required", SHAPE)
    },
    Rule {
        rulebook: "ext-json",
        source: SOURCE,
        bad: Example::of(
            r#"{"template_id":0,"ext_json":"{}","user_version":"V1.0","user_desc":"test","ext":{}}"#,
        ),
        good: GOOD,
        ..generic::unknown("commit-unknown", SHAPE)
    },
    Rule {
        id: "commit-ext-json-string",
        rulebook: "ext-json",
        at: &["/ext_json"],
        check: Check::When(|ext, _| ext.text().is_none()),
        what: Text { zh: "ext_json 不是字符串。", en: "ext_json is no string." },
        why: Text {
            zh: "接口要的是 JSON 文本，放在一个字符串里。",
            en: "The interface wants the JSON text, in a string.",
        },
        fix: Text { zh: "写 JSON.stringify(ext)。", en: "Write JSON.stringify(ext)." },
        source: SOURCE,
        bad: Example::of(
            r#"{"template_id":0,"ext_json":{"extAppid":""},"user_version":"V1.0","user_desc":"test"}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "commit-ext-json-malformed",
        rulebook: "ext-json",
        at: &["/ext_json"],
        check: Check::With(|ext, _, report| {
            if let Some(Err(error)) = ext_json(ext) {
                let position = error.details(Locale::En).find(|(name, _)| *name == "position");
                report.at(ext).with("position", position.map_or("", |(_, position)| position)).say();
            }
        }),
        what: Text {
            zh: "ext_json 不是 JSON，第 {position}（行:列）处有误。",
            en: "ext_json is no JSON: it breaks at {position} (line:column).",
        },
        fix: Text {
            zh: "用 JSON.stringify 生成，不要手工拼接；JSON 没有注释与末尾逗号。",
            en: "Let JSON.stringify write it; JSON has no comments and no trailing commas.",
        },
        errcode: Rule::answer(85048),
        source: SOURCE,
        bad: Example::of(
            r#"{"template_id":0,"ext_json":"{extAppid:''}","user_version":"V1.0","user_desc":"test"}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "commit-ext-json-object",
        rulebook: "ext-json",
        at: &["/ext_json"],
        check: Check::When(|ext, _| {
            ext_json(ext).is_some_and(|read| read.is_ok_and(|value| value.as_object().is_none()))
        }),
        what: Text { zh: "ext_json 的内容不是对象。", en: "What ext_json holds is no object." },
        fix: Text {
            zh: "内容应为 {…}，且只转换一次：不要对字符串再做 JSON.stringify。",
            en: "It is to be {…}, stringified once: not a string in a string.",
        },
        errcode: Rule::answer(85013),
        source: SOURCE,
        bad: Example::of(
            r#"{"template_id":0,"ext_json":"\"{\\\"extAppid\\\":\\\"\\\"}\"","user_version":"V1.0","user_desc":"test"}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "commit-ext-json-error",
        rulebook: "ext-json",
        at: &["/ext_json"],
        check: Check::With(judged),
        what: INSIDE,
        fix: HELP,
        source: SOURCE,
        bad: Example::of(
            r#"{"template_id":0,"ext_json":"{\"requiredPrivateInfos\":[\"getLocation\",\"getFuzzyLocation\"]}","user_version":"V1.0","user_desc":"test"}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "commit-ext-json-standard",
        rulebook: "ext-json",
        at: &["/ext_json"],
        check: Check::With(standard),
        what: Text {
            zh: "标准模板的 ext_json 不能有 {keys}。",
            en: "With a standard template ext_json may not have {keys}.",
        },
        fix: Text { zh: "只保留 extAppid、ext、window。", en: "Keep extAppid, ext and window only." },
        errcode: Rule::answer(9_402_203),
        source: SOURCE,
        bad: GOOD.with(r#"{"template":{"template_id":95,"template_type":1}}"#),
        good: GOOD.with(r#"{"template":{"template_id":95,"template_type":0}}"#),
        ..Rule::BASE
    },
    Rule {
        id: "commit-version-length",
        rulebook: "ext-json",
        at: &["/user_version"],
        check: Check::MaxChars(64),
        why: LIMIT,
        source: SOURCE,
        bad: long!(r#"{"template_id":0,"ext_json":"{}","user_desc":"test","user_version":""#, r#""}"#),
        good: GOOD,
        ..Rule::BASE
    },
];

/// The platform fills these in.
const OF_THE_PLATFORM: &[&str] = &["ext-json-required", "ext-json-app-id", "ext-json-app-id-form"];

const INSIDE: Text =
    Text { zh: "ext_json 中 {where} 有误：{found}", en: "In ext_json at {where}: {found}" };
const HELP: Text = Text { zh: "{help}", en: "{help}" };

/// Tells which errors the rules of ext.json find.
fn judged(ext: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    let (Some(text), Some(subject)) = (ext.text(), Subject::find("ext-json")) else { return };
    let options = Options { as_of: scope.as_of, context: scope.context };
    let told = |finding: &Finding| {
        finding.rule.severity == Severity::Error && !OF_THE_PLATFORM.contains(&finding.rule.id)
    };
    for finding in check(subject, text, &options).into_iter().flatten().filter(told) {
        let [found, help] = [Finding::message, Finding::help]
            .map(|said| [said(&finding, Locale::ZhCn), said(&finding, Locale::En)]);
        let ([zh, en], [help_zh, help_en]) = (found, help);
        let draft = report.at(ext).with("where", finding.path).with_each("found", zh, en);
        draft.with_each("help", help_zh, help_en).say();
    }
}

/// What ext.json says; nothing if it is no string.
fn ext_json<'p>(ext: &Place<'p>) -> Option<Result<Value<'p>, Error>> {
    ext.text().map(message::parse_json)
}

fn standard(ext: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    let kind = scope.context.place(|top| top.get("template")?.get("template_type")?.integer());
    let Some(Ok(Value::Object(object))) = ext_json(ext).filter(|_| kind == Some(1)) else { return };
    let other: Vec<_> =
        object.0.iter().map(|(key, _)| &**key).filter(|key| !STANDARD.contains(key)).take(3).collect();
    if !other.is_empty() {
        report.at(ext).with("keys", other.join(" / ")).say();
    }
}
