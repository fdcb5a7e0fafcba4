//! Subscribe messages and the template that they are of: an item of getTemplateList, as `template` of the
//! context, or all of them as `templates`.

use super::data::key;
use super::subscribe::{GOOD, SOURCE};
use crate::check::{Check, display};
use crate::form;
use crate::{Confidence, Example, Place, Report, Rule, Scope, Severity, Source, Text};

pub(super) const LIST: &Source = &Source {
    title: "获取已有模板列表",
    url: "https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/subscribe-message/api_getwxapubnewtemplate",
    date: "2026-07-29",
};

pub(super) const PRI_TMPL_ID: Text = Text {
    zh: "填写模板的 priTmplId；只含数字的是模板标题 id（tid）。",
    en: "Give the template's priTmplId; what is digits alone is the id of a title (tid).",
};

/// More parameters than any template has.
const MOST: usize = 100;

/// A template of two keywords, the second of which is one of two words.
const TEMPLATE: &str = r#"{"template":{"priTmplId":"T","content":"时间:{{date2.DATA}}\n位置:{{enum_string3.DATA}}\n","keywordEnumValueList":[{"keywordCode":"enum_string3.DATA","enumValueList":["客厅","餐厅"]}]}}"#;
const OF_TEMPLATE: Example =
    data!(r#""date2":{"value":"2018-01-01"},"enum_string3":{"value":"客厅"}"#).with(TEMPLATE);

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "submsg-template-other",
        rulebook: "submsg-data-shape",
        severity: Severity::Warning,
        at: &["/template_id"],
        check: Check::When(|place, scope| {
            let other = |id: Option<&str>| id.is_some() && place.text().is_some() && id != place.text();
            let given = scope.context.place(|top| Some(other(top.get("template")?.get("priTmplId")?.text())));
            given == Some(true)
        }),
        what: Text {
            zh: "context.template 不是 {found} 的模板。",
            en: "context.template is not the template {found}.",
        },
        fix: Text { zh: "核对模板 id。", en: "Compare the ids of the templates." },
        source: LIST,
        bad: Example::of(
            r#"{"touser":"OPENID","template_id":"U","data":{"date2":{"value":"2018-01-01"},"enum_string3":{"value":"客厅"}}}"#,
        )
        .with(TEMPLATE),
        good: OF_TEMPLATE,
        ..Rule::BASE
    },
    Rule {
        id: "submsg-template-missing",
        rulebook: "submsg-data-shape",
        at: &["/data"],
        check: Check::With(missing),
        what: Text {
            zh: "缺少模板的参数 {name}。", en: "The template's parameter {name} is missing."
        },
        fix: Text { zh: "补上 {name}。", en: "Add {name}." },
        errcode: Rule::answer(47003),
        source: SOURCE,
        bad: data!(r#""date2":{"value":"2018-01-01"}"#).with(TEMPLATE),
        good: OF_TEMPLATE,
        ..Rule::BASE
    },
    Rule {
        id: "submsg-template-superfluous",
        rulebook: "submsg-data-shape",
        severity: Severity::Warning,
        at: &["/data"],
        check: Check::With(superfluous),
        what: Text { zh: "模板没有参数 {name}。", en: "The template has no parameter {name}." },
        fix: Text {
            zh: "删除它，或改为：{allowed}。", en: "Remove it, or write one of: {allowed}."
        },
        source: SOURCE,
        bad: data!(
            r#""date2":{"value":"2018-01-01"},"enum_string3":{"value":"客厅"},"thing1":{"value":"a"}"#
        )
        .with(TEMPLATE),
        good: OF_TEMPLATE,
        ..Rule::BASE
    },
    Rule {
        id: "submsg-enum",
        rulebook: "submsg-keyword-limits",
        at: &["/data"],
        check: Check::With(enums),
        what: Text {
            zh: "{found} 不是 {name} 的枚举值。", en: "{name} of this template is never {found}."
        },
        fix: Text { zh: "可用的值：{allowed}。", en: "Write one of: {allowed}." },
        errcode: Rule::answer(47003),
        source: SOURCE,
        bad: data!(r#""date2":{"value":"2018-01-01"},"enum_string3":{"value":"阳台"}"#).with(TEMPLATE),
        good: OF_TEMPLATE,
        ..Rule::BASE
    },
    Rule {
        id: "submsg-template-unknown",
        rulebook: "submsg-errors",
        confidence: Confidence::A,
        at: &["/template_id"],
        check: Check::When(|place, scope| place.text().is_some_and(|id| is_listed(id, scope) == Some(false))),
        what: Text { zh: "账号下没有模板 {found}。", en: "The account has no template {found}." },
        fix: PRI_TMPL_ID,
        errcode: Rule::answer(40037),
        source: LIST,
        bad: GOOD.with(r#"{"templates":[{"priTmplId":"T"}]}"#),
        good: GOOD.with(r#"{"templates":[{"priTmplId":"TEMPLATE_ID"}]}"#),
        ..Rule::BASE
    },
];

/// Whether it is the id of a title (tid), which people take for that of a template.
pub(super) fn is_title_id(id: &str) -> bool {
    form::is_digits(id)
}

/// Looks at the template that a payload names.
pub(super) fn of<T>(top: &Place<'_>, scope: &Scope<'_>, see: impl Fn(&Place<'_>) -> Option<T>) -> Option<T> {
    let id = top.get("template_id");
    let id = id.as_ref().and_then(Place::text)?;
    let given = scope.context.place(|context| {
        let own = context.get("template")?;
        let other = own.get("priTmplId").is_some_and(|own| own.text() != Some(id));
        Some(if other { None } else { see(&own) })
    });
    given.unwrap_or_else(|| {
        scope.context.place(|context| {
            let list = context.get("templates")?;
            let own = list.children().find(|own| is(own, id))?;
            see(&own)
        })
    })
}

/// Whether the account's list has a template; nothing without a list.
fn is_listed(id: &str, scope: &Scope<'_>) -> Option<bool> {
    scope.context.place(|context| Some(context.get("templates")?.children().any(|own| is(&own, id))))
}

fn is(template: &Place<'_>, id: &str) -> bool {
    template.get("priTmplId").is_some_and(|own| own.text() == Some(id))
}

/// The parameters in the content of a template.
fn parameters(top: &Place<'_>, scope: &Scope<'_>) -> Option<Vec<String>> {
    of(top, scope, |template| {
        let content = template.get("content")?;
        let parts = content.text()?.split("{{").skip(1);
        let names =
            parts.filter_map(|part| part.split_once(".DATA}}")).map(|(name, _)| name.trim().to_owned());
        let names: Vec<_> = names.take(MOST).collect();
        (!names.is_empty()).then_some(names)
    })
}

fn missing(data: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    for name in parameters(scope.top, scope).unwrap_or_default() {
        if data.is_object() && data.get(&name).is_none() {
            report.missing(data, &name).say();
        }
    }
}

fn superfluous(data: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    let Some(names) = parameters(scope.top, scope) else { return };
    let allowed = names.join(" | ");
    for member in data.children().filter(|_| data.is_object()) {
        if !names.iter().any(|name| data.same(key(&member).bare, name)) {
            report.key(&member).with("allowed", allowed.as_str()).say();
        }
    }
}

fn enums(data: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    let lists: Vec<(String, Vec<String>)> = of(scope.top, scope, |template| {
        let lists = template.get("keywordEnumValueList")?;
        let lists = lists.children().filter_map(|list| {
            let code = list.get("keywordCode")?;
            let name = code.text()?.trim_end_matches(".DATA").to_owned();
            let values = list.get("enumValueList")?.texts().map(str::to_owned).collect();
            Some((name, values))
        });
        Some(lists.take(MOST).collect())
    })
    .unwrap_or_default();
    for (name, values) in lists {
        let Some(member) = data.get(&name) else { continue };
        if let Some(value) = member.get("value")
            && value.text().is_some_and(|text| !text.is_empty() && !values.iter().any(|value| value == text))
        {
            let draft = report.at(&value).with("name", name).with("found", display(&value));
            draft.with("allowed", values.join(" | ")).say();
        }
    }
}
