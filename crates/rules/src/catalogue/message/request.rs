//! Asking for consent: `wx.requestSubscribeMessage({ tmplIds })`. `templates` of the context are those of the
//! account.

use std::collections::HashMap;

use super::template::{LIST, PRI_TMPL_ID, is_title_id};
use crate::catalogue::generic;
use crate::check::shape::{Kind, Shape, any, list};
use crate::check::{Check, display};
use crate::{Example, Place, Report, Rule, Scope, Severity, Source, Subject, Text};

pub(super) const SUBJECT: Subject = Subject {
    name: "requested-templates",
    title: Text {
        zh: "wx.requestSubscribeMessage 的参数", en: "Parameters of wx.requestSubscribeMessage"
    },
    tables: &[RULES],
    ..Subject::BASE
};

const SHAPE: &Shape = &Shape(&[
    list("tmplIds", &Kind::Text).required(),
    any("success", Kind::Any),
    any("fail", Kind::Any),
    any("complete", Kind::Any),
]);

const SOURCE: &Source = &Source {
    title: "wx.requestSubscribeMessage",
    url: "https://developers.weixin.qq.com/miniprogram/dev/api/open-api/subscribe-message/wx.requestSubscribeMessage.html",
    date: "2026-07-29",
};

const GOOD: Example = Example::of(r#"{"tmplIds":["zun-LzcQyW-edafCVvzPkK4de2Rllr1fFpw2A_x0oXE"]}"#);

/// Three templates: two for once, of which one repeats the title of the third, which is for long.
const ACCOUNT: &str = r#"{"templates":[{"priTmplId":"A","title":"报名结果通知","type":2},{"priTmplId":"B","title":"故障提醒","type":2},{"priTmplId":"C","title":"报名结果通知","type":2},{"priTmplId":"D","title":"洗衣机故障提醒","type":3}]}"#;

const RULES: &[Rule] = &[
    Rule {
        rulebook: "submsg-request",
        errcode: Rule::answer(10004),
        source: SOURCE,
        bad: Example::of(r#"{"tmplIds":"A"}"#),
        good: GOOD,
        ..generic::types("submsg-request-type", SHAPE)
    },
    Rule {
        rulebook: "submsg-request",
        errcode: Rule::answer(10001),
        source: SOURCE,
        bad: Example::of("{}"),
        good: GOOD,
        ..generic::missing("submsg-request-required", SHAPE)
    },
    Rule {
        rulebook: "submsg-request",
        source: SOURCE,
        bad: Example::of(r#"{"tmplIds":["A"],"templateIds":["A"]}"#),
        good: GOOD,
        ..generic::unknown("submsg-request-unknown", SHAPE)
    },
    Rule {
        id: "submsg-request-empty",
        at: &["/tmplIds"],
        check: Check::When(|place, _| place.is_list() && place.children().next().is_none()),
        what: Text { zh: "{name} 里没有模板。", en: "{name} has no templates." },
        fix: Text { zh: "填写 1 至 5 个模板 id。", en: "Give 1 to 5 template ids." },
        errcode: Rule::answer(10001),
        bad: Example::of(r#"{"tmplIds":[]}"#),
        ..REQUEST
    },
    Rule {
        id: "submsg-request-count",
        at: &["/tmplIds"],
        check: Check::Items(0, 5),
        what: Text {
            zh: "{name} 有 {found} 项，最多 {max} 项。",
            en: "{name} has {found} items, at most {max} are allowed.",
        },
        fix: Text { zh: "分几次征求同意。", en: "Ask for consent several times." },
        errcode: Rule::answer(20003),
        bad: Example::of(r#"{"tmplIds":["A","B","C","D","E","F"]}"#),
        ..REQUEST
    },
    Rule {
        id: "submsg-request-repeated",
        severity: Severity::Warning,
        at: &["/tmplIds"],
        check: Check::Repeated,
        why: FILTERED,
        bad: Example::of(r#"{"tmplIds":["A","A"]}"#),
        ..REQUEST
    },
    Rule {
        id: "submsg-request-blank",
        severity: Severity::Warning,
        at: &["/tmplIds/*"],
        check: Check::Text(|id| !id.is_empty()),
        what: Text { zh: "模板 id 为空。", en: "A template id is empty." },
        fix: PRI_TMPL_ID,
        errcode: Rule::answer(20001),
        bad: Example::of(r#"{"tmplIds":[""]}"#),
        ..REQUEST
    },
    Rule {
        id: "submsg-request-tid",
        at: &["/tmplIds/*"],
        check: Check::Text(|id| !is_title_id(id) || is_card(id)),
        what: Text { zh: "{found} 不是模板 id。", en: "{found} is no template id." },
        fix: PRI_TMPL_ID,
        errcode: Rule::answer(20001),
        bad: Example::of(r#"{"tmplIds":["401"]}"#),
        ..REQUEST
    },
    Rule {
        id: "submsg-request-card",
        at: &["/tmplIds/*"],
        check: Check::Text(|id| !is_card(id)),
        what: Text {
            zh: "{found} 是新版一次性订阅消息（服务卡片）。",
            en: "{found} is a service card, the new kind of one-time messages.",
        },
        why: Text {
            zh: "它不能通过 wx.requestSubscribeMessage 订阅。",
            en: "It cannot be subscribed to with wx.requestSubscribeMessage.",
        },
        fix: Text {
            zh: "用微信支付订单号或 open-type 为 liveActivity 的按钮取得 code，再调用 setUserNotify。",
            en: "Get a code from a payment or a button of open-type liveActivity, and call setUserNotify.",
        },
        bad: Example::of(r#"{"tmplIds":["10000001"]}"#),
        source: super::live_card::GUIDE,
        ..REQUEST
    },
    Rule {
        id: "submsg-request-mixed",
        at: &["/tmplIds"],
        check: Check::With(mixed),
        what: Text {
            zh: "{found} 与 {other} 一个是一次性订阅，一个是长期订阅。",
            en: "Of {found} and {other} one is for once, the other for long.",
        },
        fix: Text { zh: "分两次征求同意。", en: "Ask for consent twice." },
        errcode: Rule::answer(20002),
        bad: Example::of(r#"{"tmplIds":["A","D"]}"#).with(ACCOUNT),
        good: Example::of(r#"{"tmplIds":["A","B"]}"#).with(ACCOUNT),
        ..REQUEST
    },
    Rule {
        id: "submsg-request-title",
        severity: Severity::Warning,
        at: &["/tmplIds"],
        check: Check::With(same_title),
        what: Text {
            zh: "{found} 与 {other} 的标题相同。", en: "{found} and {other} have the same title."
        },
        why: FILTERED,
        fix: Text { zh: "一次只请求其中一个。", en: "Ask for one of them at a time." },
        bad: Example::of(r#"{"tmplIds":["A","C"]}"#).with(ACCOUNT),
        good: Example::of(r#"{"tmplIds":["A","B"]}"#).with(ACCOUNT),
        ..REQUEST
    },
    Rule {
        id: "submsg-request-account",
        at: &["/tmplIds"],
        check: Check::With(|list, scope, report| {
            known(list, scope, &mut |item, template| {
                if template.is_none() {
                    report.at(item).with("found", display(item)).say();
                }
            });
        }),
        what: Text { zh: "账号下没有模板 {found}。", en: "The account has no template {found}." },
        fix: PRI_TMPL_ID,
        errcode: Rule::answer(20001),
        source: LIST,
        bad: Example::of(r#"{"tmplIds":["Z"]}"#).with(ACCOUNT),
        good: Example::of(r#"{"tmplIds":["A"]}"#).with(ACCOUNT),
        ..REQUEST
    },
];

/// What these rows share.
const REQUEST: Rule = Rule { rulebook: "submsg-request", source: SOURCE, good: GOOD, ..Rule::BASE };

const FILTERED: Text = Text {
    zh: "同一标题只保留一个，其余被过滤。",
    en: "Of equal titles one is kept, the others are filtered out.",
};

/// Whether it is the title id of a service card.
pub(super) fn is_card(id: &str) -> bool {
    id.len() == 8 && id.starts_with("100000") && is_title_id(id)
}

/// Visits every id with its template, if the account's are known: empty ids and title ids apart.
fn known(list: &Place<'_>, scope: &Scope<'_>, see: &mut dyn FnMut(&Place<'_>, Option<&Place<'_>>)) {
    scope.context.place(|context| {
        let templates = context.get("templates")?;
        let templates: Vec<_> = templates.children().collect();
        let ids: Vec<_> = templates.iter().map(|template| template.get("priTmplId")).collect();
        let by_id: HashMap<_, _> =
            ids.iter().zip(&templates).filter_map(|(id, own)| Some((id.as_ref()?.text()?, own))).collect();
        for item in list.children().filter(|_| list.is_list()) {
            if let Some(id) = item.text().filter(|id| !id.is_empty() && !is_title_id(id)) {
                see(&item, by_id.get(id).copied());
            }
        }
        Some(())
    });
}

fn mixed(list: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    let mut first = None;
    known(list, scope, &mut |item, template| {
        let Some(kind) = template.and_then(|own| own.get("type")?.integer()) else { return };
        let (other, of) = first.get_or_insert_with(|| (display(item), kind));
        if *of != kind {
            report.at(item).with("found", display(item)).with("other", other.clone()).say();
        }
    });
}

fn same_title(list: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    let mut titles: HashMap<String, String> = HashMap::new();
    known(list, scope, &mut |item, template| {
        let Some(title) = template.and_then(|own| Some(own.get("title")?.text()?.to_owned())) else { return };
        let found = display(item);
        match titles.get(&title) {
            // The same id twice has a row of its own.
            Some(other) if *other != found => {
                report.at(item).with("found", found).with("other", other.clone()).say();
            }
            Some(_) => {}
            None => drop(titles.insert(title, found)),
        }
    });
}
